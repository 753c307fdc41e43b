package io.github.roadmapbot.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the discussion of a quarter is called, as Mustache, and how one is known that people have opened. */
public record DiscussionTitle(String template) {

    public static final DiscussionTitle DEFAULT = new DiscussionTitle("{{project}} {{quarter}} Roadmap");

    /** An {@link IllegalArgumentException} says what is wrong with it. */
    public DiscussionTitle {
        String first = filled(template, "p", "2027 Q1");
        if (first.equals(filled(template, "p", "2027 Q2"))) {
            throw new IllegalArgumentException("{{quarter}} has to stand in it: each quarter has its own discussion");
        }
    }

    String of(Roadmap roadmap, Quarter quarter) {
        return filled(template, roadmap.project(), quarter.toString());
    }

    /** Whether people gave a discussion this title, however they write quarters, capitals and dashes. */
    boolean fits(Roadmap roadmap, Quarter quarter, String title) {
        return Stream.of(quarter.toString(), quarter.onTheBoard())
                .map(spelled -> plain(filled(template, roadmap.project(), spelled)))
                .anyMatch(plain(title)::equals);
    }

    /** Whether it names the quarter at all. */
    static boolean names(Quarter quarter, String title) {
        String words = " " + plain(title) + " ";
        return Stream.of(quarter.toString(), quarter.onTheBoard())
                .map(DiscussionTitle::plain)
                .anyMatch(spelled ->
                        words.contains(" " + spelled + " ") || words.contains(" " + spelled.replace(" ", "") + " "));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String filled(String template, String project, String quarter) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .compile(template)
                    .execute(Map.of("project", project, "quarter", quarter))
                    .strip();
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException(
                    e.getMessage() + "; only {{project}} and {{quarter}} may stand in it", e);
        }
    }
}
