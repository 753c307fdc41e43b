package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.outbox.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a look at GitHub that failed: nothing that goes wrong with it is worth a person's while, because the next one
 * makes it good.
 */
public final class NextLook {

    private static final Duration SOON = Duration.ofMinutes(1);

    private NextLook() {}

    /** Later; but where GitHub asks for a pause it is everybody's, and the failure goes on to whoever sees to that. */
    public static Outcome after(GitHubFailure failure, Instant now) throws GitHubFailure {
        if (failure instanceof NotDone refused && refused.retryAfter().isPresent()) {
            throw refused;
        }
        return new Outcome.Later(now.plus(SOON), failure.getMessage());
    }
}
