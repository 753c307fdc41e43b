package io.github.roadmapbot.sandbox.github.world;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the visible changes and lets others wait for the next one, in real time. */
public final class Changes {

    private long version;

    public synchronized long version() {
        return version;
    }

    public synchronized void add() {
        version++;
        notifyAll();
    }

    /** The version once it is beyond {@code after}, or {@code after} when time is up. */
    public synchronized long await(long after, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (version <= after) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
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

    /** What {@code look} finds, tried again after every change; {@code seen} is told when it never does. */
    public <T> T await(String what, Duration atMost, Supplier<Optional<T>> look, Supplier<String> seen) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long before = version();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("Waited %s for %s, but saw:%n%s".formatted(atMost, what, seen.get()));
            }
            // Looked at again now and then: what a lag hides appears without a change.
            await(before, Duration.ofNanos(Math.min(left, 200_000_000)));
        }
    }
}
