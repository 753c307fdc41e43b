package io.github.roadmapbot.roadmap.agenda;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.text.VisibleText;
import java.util.Map;

/** What the primary item of a planning session's agenda is called, as Mustache. */
public record AgendaTitle(String template) {

    public static final AgendaTitle DEFAULT = new AgendaTitle("DISCUSSION: {{project}} {{number}} Roadmap");

    /** An {@link IllegalArgumentException} says what is wrong with it. */
    public AgendaTitle {
        Quarter first = new Quarter(2027, 1);
        if (filled(template, "p", first).equals(filled(template, "p", first.next()))) {
            throw new IllegalArgumentException(
                    "{{number}}, {{quarter}} or {{boardQuarter}} has to stand in it, so that people know which quarter is meant");
        }
    }

    /** In one line, as it is, without markup. */
    public String of(String project, Quarter quarter) {
        return filled(template, project, quarter);
    }

    private static String filled(String template, String project, Quarter quarter) {
        Map<String, String> values = Map.of(
                "project", project,
                "number", "Q" + quarter.number(),
                "year", Integer.toString(quarter.year()),
                "quarter", quarter.toString(),
                "boardQuarter", quarter.onTheBoard());
        try {
            return VisibleText.line(Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .compile(template)
                    .execute(values));
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException(
                    e.getMessage()
                            + "; only {{project}}, {{number}}, {{year}}, {{quarter}} and {{boardQuarter}} may stand in it",
                    e);
        }
    }
}
