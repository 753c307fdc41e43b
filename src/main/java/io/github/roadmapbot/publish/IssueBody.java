package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an issue says: the wish in its proposer's words, and where it comes from. */
final class IssueBody {

    /** More than the form takes, because defusing makes it longer. */
    private static final int LONGEST_REASON = 3_000;

    private IssueBody() {}

    /**
     * Renders the body.
     *
     * @param card the address of the card, if it may be named
     */
    static String render(CardFacts facts, Proposer proposer, Optional<String> card, Mark mark) {
        Wish wish = facts.suggestion().wish();
        State.Approved approved = Publishing.approval(facts);
        String name = proposer.markdown();
        List<String> lines = new ArrayList<>();
        lines.add("- **Suggested by** %s%s".formatted(name, from(facts, card)));
        lines.add("- **Planned for** %s as %s".formatted(approved.quarter(), category(facts)));
        if (wish.volunteer()) {
            lines.add("- **Volunteer:** %s could do this".formatted(name));
        }
        String reason = approved.decision().reason();
        if (!reason.isEmpty()) {
            String start =
                    wish.fitsInQuarter() ? "**Maintainers' note:** " : "**Larger than a quarter**, approved because: ";
            lines.add("- " + start + SafeMarkdown.literal(reason, LONGEST_REASON));
        }
        return "%s\n\n---\n\n%s\n\n%s\n".formatted(SafeMarkdown.body(wish.why()), String.join("\n", lines), mark);
    }

    private static String category(CardFacts facts) {
        return SafeMarkdown.literal(
                facts.roadmap().categoryName(facts.suggestion().wish().category()), SafeMarkdown.TITLE_CAP);
    }

    private static String from(CardFacts facts, Optional<String> card) {
        Optional<URI> place = facts.suggestion().elsewhere().place();
        if (place.isPresent()) {
            return " in [this comment](%s)".formatted(place.get());
        }
        String slack = SafeMarkdown.literal(facts.roadmap().project(), SafeMarkdown.TITLE_CAP) + "'s Slack";
        return card.map(link -> " in [%s](%s), where the votes are".formatted(slack, link))
                .orElse(" in " + slack);
    }
}
