package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.Optional;

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
        Lines lines = new Lines();
        lines.add(":white_check_mark: *On the roadmap*", State.Published.class, decided, this::issue);
        lines.add(":rocket: *Shipped*", State.Shipped.class, decided, this::issue);
        lines.add(":wastebasket: *Dropped*", State.Dropped.class, decided, this::issue);
        lines.add(":no_entry: *Declined*", State.Declined.class, decided, this::reason);
        lines.add(":calendar: *Kept for later*", State.Deferred.class, decided, this::quarter);
        lines.add(
                ":bulb: *New, and open for votes*",
                State.Open.class,
                digests.suggested(roadmap, span.since(), span.until()),
                this::votes);
        return lines.content(
                "*The roadmap of %s* since %s".formatted(escape(span.roadmap().project()), Phrases.day(span.since())),
                "Vote on the cards, or bring something of your own with `/roadmap suggest`.");
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
