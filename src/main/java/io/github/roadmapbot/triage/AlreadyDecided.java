package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import java.util.Optional;

/** What the second of two people is told. Times are shown in the reader's own zone. */
public final class AlreadyDecided {

    private AlreadyDecided() {}

    /** Names the suggestion, says who decided what and when, and that nothing was changed. */
    public static String text(Suggestion suggestion) {
        State state = suggestion.state();
        String name = Phrases.name(suggestion);
        if (state instanceof State.Approved approved) {
            return decided(name, "approved", approved.decision());
        }
        if (state instanceof State.OnGitHub known) {
            return decided(name, "approved", known.decision());
        }
        if (state instanceof State.Declined declined) {
            return decided(name, "declined", declined.decision());
        }
        if (state instanceof State.Withdrawn withdrawn) {
            return "%s was withdrawn by its proposer %s. Nothing was changed."
                    .formatted(name, Phrases.time(withdrawn.at()));
        }
        Optional<String> detour = detour(name, state);
        if (detour.isPresent()) {
            return detour.get();
        }
        return "%s was opened again in the meantime. Nothing was changed; please decide once more.".formatted(name);
    }

    private static Optional<String> detour(String name, State state) {
        if (state instanceof State.NeedsInfo asked) {
            return Optional.of(decided(name, "put back with a question", asked.decision()));
        }
        if (state instanceof State.Snoozed snoozed) {
            return Optional.of(decided(name, "put off", snoozed.decision()));
        }
        if (state instanceof State.Deferred deferred) {
            return Optional.of(decided(name, "deferred to " + deferred.quarter(), deferred.decision()));
        }
        if (state instanceof State.Escalated escalated) {
            return Optional.of(decided(name, "escalated", escalated.decision()));
        }
        if (state instanceof State.Merged merged) {
            return Optional.of(decided(name, "merged into " + merged.into(), merged.decision()));
        }
        return state instanceof State.Split split
                ? Optional.of(decided(name, "split", split.decision()))
                : Optional.empty();
    }

    private static String decided(String name, String verb, Decision decision) {
        return "%s was already %s by %s %s. Nothing was changed."
                .formatted(name, verb, user(decision.by()), Phrases.time(decision.at()));
    }
}
