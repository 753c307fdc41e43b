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
        Quarter some = new Quarter(2027, 1);
        String first = filled(template, "p", some.toString(), some.onTheBoard());
        if (first.equals(
                filled(template, "p", some.next().toString(), some.next().onTheBoard()))) {
            throw new IllegalArgumentException(
                    "{{quarter}} or {{boardQuarter}} has to stand in it: each quarter has its own discussion");
        }
    }

    public String of(Roadmap roadmap, Quarter quarter) {
        return filled(template, roadmap.project(), quarter.toString(), quarter.onTheBoard());
    }

    /** Whether people gave a discussion this title, however they write quarters, capitals and dashes. */
    boolean fits(Roadmap roadmap, Quarter quarter, String title) {
        return Stream.of(quarter.toString(), quarter.onTheBoard())
                .map(spelled -> plain(filled(template, roadmap.project(), spelled, spelled)))
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

    private static String filled(String template, String project, String quarter, String boardQuarter) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .compile(template)
                    .execute(Map.of("project", project, "quarter", quarter, "boardQuarter", boardQuarter))
                    .strip();
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException(
                    e.getMessage() + "; only {{project}}, {{quarter}} and {{boardQuarter}} may stand in it", e);
        }
    }
}
