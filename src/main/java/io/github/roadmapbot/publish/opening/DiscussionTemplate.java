package io.github.roadmapbot.publish.opening;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.store.Ledgers.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the discussion of a quarter says at its top, as Mustache. What is filled in is Markdown already, and harmless. */
public record DiscussionTemplate(String text) {

    public static final DiscussionTemplate DEFAULT = new DiscussionTemplate(usual());

    /** What a template may name, in words. */
    public static final String NAMES =
            "{{project}}, {{quarter}}, {{boardQuarter}}, {{before}}, {{from}}, {{until}}, {{purpose}},"
                    + " {{#anyQuestions}}, {{#questions}} with {{question}}, {{#categories}} with {{category}} and {{definition}},"
                    + " {{#anyOpen}}, {{#open}} with {{title}} and {{issue}}, and {{more}}";

    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    /** An {@link IllegalArgumentException} says what is wrong with it. */
    public DiscussionTemplate {
        try {
            filled(text, example(true));
            filled(text, example(false));
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException("%s; only %s may stand in it".formatted(e.getMessage(), NAMES), e);
        }
    }

    /** The whole body, with the mark by which it is found again. */
    public String body(DiscussionFacts facts, Mark mark) {
        String filled = filled(text, facts).strip();
        return GAP.matcher(filled).replaceAll("\n\n") + "\n\n" + mark + "\n";
    }

    private static String filled(String template, DiscussionFacts facts) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(template)
                .execute(DiscussionValues.of(facts));
    }

    private static DiscussionFacts example(boolean full) {
        Quarter quarter = new Quarter(2027, 1);
        Roadmap roadmap = new Roadmap(
                "example",
                "Example",
                "C1",
                "C2",
                List.of(new Category("docs", "Documentation", "What explains", "docs")),
                List.of("+1"),
                new Calendar(ZoneOffset.UTC, 21));
        Line line = new Line("title", "docs", URI.create("https://example.com/1"), "published");
        return full
                ? new DiscussionFacts(
                        roadmap,
                        quarter,
                        "purpose",
                        DiscussionFacts.QUESTIONS,
                        Collections.nCopies(DiscussionValues.MOST_OPEN + 1, line))
                : new DiscussionFacts(roadmap, quarter, "", List.of(), List.of());
    }

    private static String usual() {
        try (InputStream file = DiscussionTemplate.class.getResourceAsStream("discussion.mustache")) {
            return new String(
                    Objects.requireNonNull(file, "No discussion.mustache").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
