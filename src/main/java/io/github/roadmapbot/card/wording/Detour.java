package io.github.roadmapbot.card.wording;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a suggestion stands that is neither open nor decided, in one line. */
public final class Detour {

    private Detour() {}

    public static Optional<String> phrase(CardFacts facts) {
        State state = facts.suggestion().state();
        if (state instanceof State.NeedsInfo asked) {
            return line(":grey_question: Waits for the proposer, asked", asked.decision());
        }
        if (state instanceof State.Snoozed snoozed) {
            return Optional.of(
                    ":zzz: Put off by %s %s".formatted(user(snoozed.decision().by()), until(snoozed)));
        }
        if (state instanceof State.Deferred deferred) {
            return line(":calendar: Kept for " + deferred.quarter(), deferred.decision());
        }
        if (state instanceof State.Escalated escalated) {
            return line(":scales: Waits for the steering group; escalated", escalated.decision());
        }
        if (state instanceof State.Merged merged) {
            String other = Phrases.linked(facts, merged.into());
            return line(":link: Duplicate of %s, where its votes count; merged".formatted(other), merged.decision());
        }
        return state instanceof State.Split split
                ? line(
                        ":scissors: Split into "
                                + Phrases.linked(facts, facts.ties().parts()),
                        split.decision())
                : Optional.empty();
    }

    private static String until(State.Snoozed snoozed) {
        List<String> ends = new ArrayList<>();
        snoozed.until().ifPresent(end -> ends.add("until " + Phrases.day(end)));
        snoozed.votes().ifPresent(votes -> ends.add("until it has " + Phrases.votes(votes)));
        return String.join(" or ", ends);
    }

    private static Optional<String> line(String what, Decision decision) {
        String why = decision.reason().isBlank() ? "" : ": " + escape(VisibleText.isolated(decision.reason()));
        return Optional.of("%s by %s%s".formatted(what, user(decision.by()), why));
    }
}
