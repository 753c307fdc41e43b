package io.github.roadmapbot.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.util.Map;

/**
 * What an issue is called and says above the bot's own block, as Mustache. What is filled in is Markdown already, and harmless.
 */
public record IssueTemplate(String title, String body) {

    public static final String TITLE = "{{title}}";
    public static final String BODY = """
            {{why}}
            {{#criteria}}

            ## Acceptance criteria

            {{criteria}}
            {{/criteria}}
            """;

    /** What a template may name, in words. */
    public static final String NAMES =
            "{{id}}, {{title}}, {{why}}, {{criteria}}, {{category}}, {{quarter}}, {{boardQuarter}}, {{project}} and {{proposer}}";

    public static final IssueTemplate DEFAULT = new IssueTemplate(TITLE, BODY);

    /** What a template may name. */
    record Values(
            String id,
            String title,
            String why,
            String criteria,
            String category,
            Quarter quarter,
            String project,
            String proposer) {

        private static final Values EXAMPLE =
                new Values("R-1", "title", "why", "- [ ] it", "Docs", new Quarter(2027, 1), "p", "x");

        private Map<String, String> named() {
            return Map.of(
                    "id", id,
                    "title", title,
                    "why", why,
                    "criteria", criteria,
                    "category", category,
                    "quarter", quarter.toString(),
                    "boardQuarter", quarter.onTheBoard(),
                    "project", project,
                    "proposer", proposer);
        }
    }

    /** An {@link IllegalArgumentException} says what is wrong with them. */
    public IssueTemplate {
        check(title);
        check(body);
    }

    /** Says with an {@link IllegalArgumentException} what is wrong with one of them. */
    public static void check(String template) {
        try {
            compiled(template).execute(Values.EXAMPLE.named()); // names what is not known
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException("%s; only %s may stand in it".formatted(e.getMessage(), NAMES), e);
        }
    }

    /** What the issue is called. Titles are no Markdown, so it is filled in as it is and made harmless as a whole. */
    public String title(Suggestion suggestion, Roadmap roadmap, Quarter quarter) {
        return SafeMarkdown.title(title(new Values(
                suggestion.id().toString(),
                suggestion.title(),
                "",
                "",
                roadmap.categoryName(suggestion.wish().category()),
                quarter,
                roadmap.project(),
                "")));
    }

    String title(Values values) {
        return compiled(title).execute(values.named()).strip();
    }

    String body(Values values) {
        return compiled(body).execute(values.named()).strip();
    }

    private static Template compiled(String template) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(template);
    }
}
