package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the maintainers are told in a digest: what waits, and for how long. */
public final class MaintainersDigest {

    private final Digests digests;
    private final CardDesk desk;
    private final Messages messages;

    public MaintainersDigest(Digests digests, CardDesk desk, Messages messages) {
        this.digests = digests;
        this.desk = desk;
        this.messages = messages;
    }

    Optional<Content> tell(PostDigest.Span span) {
        List<Suggestion> waiting = digests.waiting(span.roadmap().key());
        Function<Suggestion, String> line = each -> line(each, span.until());
        Lines lines = new Lines();
        lines.add(":inbox_tray: *Waits for your decision*: %d", State.Draft.class, waiting, line);
        lines.add(":scales: *Waits for the steering group*: %d", State.Escalated.class, waiting, line);
        lines.add(":grey_question: *Waits for its proposer's answer*: %d", State.NeedsInfo.class, waiting, line);
        return lines.content(
                "*What waits on the roadmap of %s*, oldest first"
                        .formatted(escape(span.roadmap().project())),
                "`/roadmap triage` decides on several at once.");
    }

    private String line(Suggestion suggestion, Instant now) {
        long days = Duration.between(suggestion.suggestedAt(), now).toDays();
        String age = days < 1 ? "today" : days == 1 ? "1 day old" : days + " days old";
        return Lines.line(
                suggestion,
                messages.find(suggestion.id(), Messages.Kind.REVIEW_CARD),
                "%s, %s".formatted(Phrases.votes(desk.facts(suggestion).votes().people()), age));
    }
}
