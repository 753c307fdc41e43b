package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.card.Phrases;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import java.time.Instant;

/** What the second of two people is told. Times are shown in the reader's own zone. */
final class AlreadyDecided {

    private AlreadyDecided() {}

    static String text(Suggestion suggestion) {
        State state = suggestion.state();
        String name = Phrases.name(suggestion);
        if (state instanceof State.Approved approved) {
            return decided(name, "approved", approved.decision());
        }
        if (state instanceof State.Published published) {
            return decided(name, "approved", published.decision());
        }
        if (state instanceof State.Declined declined) {
            return decided(name, "declined", declined.decision());
        }
        if (state instanceof State.Withdrawn withdrawn) {
            return "%s was withdrawn by its proposer %s. Nothing was changed.".formatted(name, time(withdrawn.at()));
        }
        return "%s was opened again in the meantime. Nothing was changed; please decide once more.".formatted(name);
    }

    private static String decided(String name, String verb, Decision decision) {
        return "%s was already %s by %s %s. Nothing was changed."
                .formatted(name, verb, user(decision.by()), time(decision.at()));
    }

    private static String time(Instant at) {
        return "<!date^%d^{date_short_pretty} at {time}|at %s>".formatted(at.getEpochSecond(), at);
    }
}
