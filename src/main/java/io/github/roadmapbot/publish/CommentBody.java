package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;

/** What a suggestion's comment in its quarter's discussion says. */
final class CommentBody {

    private CommentBody() {}

    static String render(CardFacts facts, String proposer, Mark mark) {
        Wish wish = facts.suggestion().wish();
        Publication.Issue issue = facts.publication().issue().orElseThrow();
        String newcomers = wish.goodFirstIssue() ? ", a good first issue" : "";
        return """
                **%s** (%s%s)

                %s

                Suggested by %s, tracked in %s

                %s
                """.formatted(
                        literal(wish.title()),
                        literal(facts.roadmap().categoryName(wish.category())),
                        newcomers,
                        SafeMarkdown.body(wish.why()),
                        literal(proposer),
                        issue.url(),
                        mark);
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
