package io.github.roadmapbot.sandbox.slack.talk;

import java.time.Duration;

/** Counts what has visibly changed, and wakes who waits for it. */
public final class Changes {

    private long version;

    public synchronized void made() {
        version++;
        notifyAll();
    }

    public synchronized long version() {
        return version;
    }

    /** Waits in real time until there is a version after {@code after}; returns the version there is then. */
    public synchronized long await(long after, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (version <= after) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return after;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return after;
            }
        }
        return version;
    }
}
