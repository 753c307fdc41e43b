package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Pace;
import io.github.roadmapbot.outbox.Pacing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Holds the bot's requests to GitHub to what {@link Pacing} allows. */
public record GitHubPace(Pacing pacing, Clock clock) implements Pace {

    @Override
    public void admit(Api api, boolean writes) throws NotDone {
        Optional<Instant> until = pacing.spend(named(api), writes);
        if (until.isPresent()) {
            Duration wait = Duration.between(clock.instant(), until.get());
            throw new NotDone(
                    "Waiting until %s, to stay within what GitHub allows".formatted(until.get()),
                    wait.isNegative() ? Duration.ZERO : wait,
                    null);
        }
    }

    @Override
    public void heard(Api api, int limit, int left, Duration untilReset) {
        pacing.heard(named(api), limit, left, clock.instant().plus(untilReset));
    }

    private static String named(Api api) {
        return api == Api.GRAPHQL ? Pacing.GRAPHQL : Pacing.REST;
    }
}
