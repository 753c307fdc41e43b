package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outcome;
import java.io.IOException;
import java.time.Clock;

/** What a failure of GitHub's means for a step. */
public final class GitHubJudge implements Judge {

    private final Clock clock;

    public GitHubJudge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verdict judge(IOException failure) {
        String error = String.valueOf(failure.getMessage());
        if (failure instanceof NotDone notDone) {
            return new Verdict(
                    notDone.retryAfter()
                            .<Outcome>map(
                                    wait -> new Outcome.Later(clock.instant().plus(wait), error))
                            .orElseGet(() -> new Outcome.Failed(error)),
                    true);
        }
        if (failure instanceof NeedsPerson) {
            return new Verdict(new Outcome.Stuck(error), true);
        }
        return new Verdict(new Outcome.Failed(error), false);
    }
}
