package io.github.roadmapbot.card;

import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** What a failure of Slack's means for a step. Slack's limits are of one method each; that it cannot be reached holds for all. */
public final class SlackJudge implements Judge {

    private final Clock clock;

    public SlackJudge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verdict judge(IOException failure) {
        String error = String.valueOf(failure.getMessage());
        if (failure instanceof SlackFailure.NotDone notDone) {
            Instant again = clock.instant().plus(notDone.pause());
            return new Verdict(new Outcome.Later(again, error, notDone.reached()), true);
        }
        if (failure instanceof SlackFailure.Refused) {
            return new Verdict(new Outcome.Failed(error), true);
        }
        return new Verdict(new Outcome.Failed(error), false);
    }

    /** In the lane of another system: what goes wrong in Slack concerns only the step that asked something there. */
    public Judge before(Judge other) {
        return failure -> {
            if (!(failure instanceof SlackFailure)) {
                return other.judge(failure);
            }
            Verdict verdict = judge(failure);
            return verdict.outcome() instanceof Outcome.Later later
                    ? new Verdict(new Outcome.Later(later.dueAt(), later.why(), true), verdict.certainlyNotDone())
                    : verdict;
        };
    }
}
