package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.net.URI;
import java.util.Optional;

/** What a suggestion's comment in its quarter's discussion says. */
final class CommentBody {

    private CommentBody() {}

    /**
     * Renders it.
     *
     * @param issue its address, if those who read the comment may know it
     */
    static String render(CardFacts facts, String proposer, Optional<URI> issue, Mark mark) {
        Wish wish = facts.suggestion().wish();
        String newcomers = wish.goodFirstIssue() ? ", a good first issue" : "";
        return """
                **%s** (%s%s)

                %s

                Suggested by %s, planned for %s, %s

                %s
                """.formatted(
                        literal(wish.title()),
                        literal(facts.roadmap().categoryName(wish.category())),
                        newcomers,
                        SafeMarkdown.body(wish.why()),
                        literal(proposer),
                        Publishing.quarter(facts),
                        issue.map(address -> "tracked in " + address).orElse("in an issue that is not public"),
                        mark);
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
