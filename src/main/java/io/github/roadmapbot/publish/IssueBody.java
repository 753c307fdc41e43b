package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an issue says: the wish in its proposer's words, and beneath it where it comes from and where it stands. */
final class IssueBody {

    /** More than the form takes, because defusing makes it longer. */
    private static final int LONGEST_REASON = 3_000;

    private static final int LONGEST_CRITERION = 500;

    private IssueBody() {}

    /**
     * Renders the body.
     *
     * @param card the address of the card, if it may be named
     */
    static IssueText render(
            CardFacts facts, Proposer proposer, Optional<String> card, Mark mark, IssueTemplate template) {
        return new IssueText(mark, template.body(values(facts, proposer)), block(facts, proposer, card));
    }

    static String title(CardFacts facts, IssueTemplate template) {
        return template.title(
                facts.suggestion(), facts.roadmap(), Publishing.approval(facts).quarter());
    }

    /** The title of the milestone that it belongs to. */
    static String milestone(CardFacts facts, String template) {
        return title(facts, new IssueTemplate(template, template));
    }

    private static IssueTemplate.Values values(CardFacts facts, Proposer proposer) {
        Wish wish = facts.suggestion().wish();
        return new IssueTemplate.Values(
                facts.suggestion().id().toString(),
                SafeMarkdown.title(wish.title()),
                SafeMarkdown.body(wish.why()),
                criteria(facts.suggestion().plan().criteria()),
                category(facts),
                Publishing.approval(facts).quarter(),
                literal(facts.roadmap().project()),
                proposer.markdown());
    }

    private static String criteria(List<String> criteria) {
        return criteria.stream()
                .map(each -> "- [ ] " + SafeMarkdown.literal(each, LONGEST_CRITERION))
                .collect(Collectors.joining("\n"));
    }

    private static String block(CardFacts facts, Proposer proposer, Optional<String> card) {
        Wish wish = facts.suggestion().wish();
        State.Approved approved = Publishing.approval(facts);
        String name = proposer.markdown();
        List<String> lines = new ArrayList<>();
        lines.add("- **Suggested by** %s%s".formatted(name, from(facts, card)));
        lines.add("- **Planned for** %s as %s".formatted(approved.quarter(), category(facts)));
        lines.add("- **Wanted by** " + Phrases.inWords(facts.votes()));
        if (wish.volunteer()) {
            lines.add("- **Volunteer:** %s could do this".formatted(name));
        }
        String reason = approved.decision().reason();
        if (!reason.isEmpty()) {
            String start =
                    wish.fitsInQuarter() ? "**Maintainers' note:** " : "**Larger than a quarter**, approved because: ";
            lines.add("- " + start + SafeMarkdown.literal(reason, LONGEST_REASON));
        }
        return String.join("\n", lines);
    }

    private static String category(CardFacts facts) {
        return literal(facts.roadmap().categoryName(facts.suggestion().wish().category()));
    }

    private static String from(CardFacts facts, Optional<String> card) {
        Optional<URI> place = facts.suggestion().elsewhere().place();
        if (place.isPresent()) {
            return " in [this comment](%s)".formatted(place.get());
        }
        String slack = literal(facts.roadmap().project()) + "'s Slack";
        return card.map(link -> " in [%s](%s)".formatted(slack, link)).orElse(" in " + slack);
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
