package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.card.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What everybody is told in a digest: what was suggested, and what was decided. */
public final class FeedbackDigest {

    private static final int SHOWN_REASON = 120;

    private final Digests digests;
    private final CardDesk desk;

    public FeedbackDigest(Digests digests, CardDesk desk) {
        this.digests = digests;
        this.desk = desk;
    }

    Optional<Content> tell(PostDigest.Span span) {
        String roadmap = span.roadmap().key();
        List<Suggestion> decided = digests.decided(roadmap, span.since(), span.until());
        List<Suggestion> fresh = digests.suggested(roadmap, span.since(), span.until()).stream()
                .filter(each -> each.state() instanceof State.Open)
                .toList();
        List<String> parts = new ArrayList<>();
        add(parts, ":white_check_mark: *On the roadmap*", having(decided, State.Published.class), this::issue);
        add(parts, ":no_entry: *Declined*", having(decided, State.Declined.class), this::reason);
        add(parts, ":calendar: *Kept for later*", having(decided, State.Deferred.class), this::quarter);
        add(parts, ":bulb: *New, and open for votes*", fresh, this::votes);
        return parts.isEmpty() ? Optional.empty() : Optional.of(content(span, parts));
    }

    private static Content content(PostDigest.Span span, List<String> parts) {
        String heading =
                "*The roadmap of %s* since %s".formatted(escape(span.roadmap().project()), Phrases.day(span.since()));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(heading)));
        parts.forEach(part -> blocks.add(paragraph(part)));
        blocks.add(smallPrint("Vote on the cards, or bring something of your own with `/roadmap suggest`."));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + String.join("\n", parts)));
    }

    private static List<Suggestion> having(List<Suggestion> suggestions, Class<? extends State> state) {
        return suggestions.stream()
                .filter(each -> state.isInstance(each.state()))
                .toList();
    }

    private static void add(
            List<String> parts, String heading, List<Suggestion> suggestions, Function<Suggestion, String> line) {
        if (!suggestions.isEmpty()) {
            parts.add(Lines.of(heading, suggestions, line));
        }
    }

    private String issue(Suggestion suggestion) {
        CardFacts facts = desk.facts(suggestion);
        return Lines.line(suggestion, facts.feedbackCard(), Phrases.links(facts));
    }

    private String reason(Suggestion suggestion) {
        String reason = suggestion.state() instanceof State.Declined declined
                ? VisibleText.line(declined.decision().reason())
                : "";
        return Lines.line(
                suggestion,
                desk.facts(suggestion).feedbackCard(),
                escape(VisibleText.isolated(Mrkdwn.atMost(SHOWN_REASON, reason))));
    }

    private String quarter(Suggestion suggestion) {
        String quarter = suggestion.state() instanceof State.Deferred deferred
                ? deferred.quarter().toString()
                : "";
        return Lines.line(suggestion, desk.facts(suggestion).feedbackCard(), quarter);
    }

    private String votes(Suggestion suggestion) {
        CardFacts facts = desk.facts(suggestion);
        return Lines.line(
                suggestion, facts.feedbackCard(), Phrases.votes(facts.votes().people()));
    }
}
