package io.github.roadmapbot.jar;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Kills so many times, each a few calls after the last time and somewhere in the milliseconds after an answer. */
final class RandomCalls implements Kills {

    private static final int CALLS = 14;
    private static final int MILLIS = 40;

    private final Random random;
    private int left;
    private int wait;

    RandomCalls(long seed, int times) {
        this.random = new Random(seed);
        this.left = times;
        this.wait = next();
    }

    @Override
    public Optional<Duration> at(String call, Moment moment) {
        if (moment == Moment.SENT || left == 0 || --wait > 0) {
            return Optional.empty();
        }
        left--;
        wait = next();
        return Optional.of(Duration.ofMillis(random.nextInt(MILLIS)));
    }

    /** Beyond the first calls, with which a start begins and ends what was begun. */
    private int next() {
        return 4 + random.nextInt(CALLS);
    }
}
