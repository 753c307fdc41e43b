package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** One version for everything that can be seen in the sandbox, and a way to wait for the next one. */
public final class Changes implements AutoCloseable {

    /** Waits on one stand-in for a version beyond the one given. */
    private interface Source {
        long awaitChange(long after, Duration atMost);
    }

    /** Sockets come and go without a version; they are counted this often, in real time. */
    private static final Duration ROUND = Duration.ofMillis(250);

    private final List<Thread> watchers;
    private long version;
    private boolean closed;

    Changes(SmallSlack slack, SmallGitHub gitHub, SandboxClock clock) {
        clock.whenMoved(this::changed);
        watchers = List.of(
                watch(slack::awaitChange, slack.version(), slack::sockets),
                watch(gitHub::awaitChange, gitHub.version(), () -> 0));
    }

    /** Grows with every visible change of either stand-in and of the clock. */
    public synchronized long version() {
        return version;
    }

    /** Waits, in real time, for a version beyond {@code after}; returns the version that is there when the wait ends. */
    public synchronized long awaitChange(long after, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos();
                    version <= after && left > 0 && !closed;
                    left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return version;
    }

    /** Looks again after each change until there is something to see; empty if time is up first. */
    public <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = version();
            Optional<T> found = look.get();
            long left = end - System.nanoTime();
            if (found.isPresent() || left <= 0 || Thread.currentThread().isInterrupted()) {
                return found;
            }
            awaitChange(seen, Duration.ofNanos(left));
        }
    }

    /** Waits until nothing has changed for {@code quiet}; false if it never was that quiet within {@code atMost}. */
    public boolean awaitQuiet(Duration quiet, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long seen = version();
        for (long now = awaitChange(seen, quiet); now != seen; now = awaitChange(seen, quiet)) {
            if (System.nanoTime() > end) {
                return false;
            }
            seen = now;
        }
        return true;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        watchers.forEach(Thread::interrupt);
    }

    synchronized void changed() {
        version++;
        notifyAll();
    }

    private Thread watch(Source source, long first, IntSupplier sockets) {
        Thread watcher = new Thread(() -> follow(source, first, sockets), "sandbox-changes");
        watcher.setDaemon(true);
        watcher.start();
        return watcher;
    }

    private void follow(Source source, long first, IntSupplier sockets) {
        long seen = first;
        int connected = 0;
        while (!isClosed()) {
            long next = source.awaitChange(seen, ROUND);
            int now = sockets.getAsInt();
            if (next != seen || now != connected) {
                seen = next;
                connected = now;
                changed();
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
