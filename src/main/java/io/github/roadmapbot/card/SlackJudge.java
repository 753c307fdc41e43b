package io.github.roadmapbot.card;

import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackFailure;
import java.io.IOException;
import java.time.Clock;

/** What a failure of Slack's means for a step. */
public final class SlackJudge implements Judge {

    private final Clock clock;

    public SlackJudge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verdict judge(IOException failure) {
        String error = String.valueOf(failure.getMessage());
        if (failure instanceof SlackFailure.NotDone notDone) {
            return new Verdict(new Outcome.Later(clock.instant().plus(notDone.pause()), error), true);
        }
        if (failure instanceof SlackFailure.Refused) {
            return new Verdict(new Outcome.Failed(error), true);
        }
        return new Verdict(new Outcome.Failed(error), false);
    }
}
