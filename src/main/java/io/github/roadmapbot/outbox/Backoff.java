package io.github.roadmapbot.outbox;

import java.time.Duration;

/**
 * How long a failed step waits.
 *
 * @param attempts after how many failures a person is asked
 */
public record Backoff(Duration first, Duration longest, int attempts) {

    /** Doubles from the first wait with every failure. */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
