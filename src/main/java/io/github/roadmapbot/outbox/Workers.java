package io.github.roadmapbot.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread a lane, awake when something may be due. */
public final class Workers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** How long to wait at most: another instance may owe something without this one being told. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Duration longestNap;
    private final List<Thread> threads;
    private long version;
    private volatile boolean stopping;

    public Workers(List<Outbox> outboxes) {
        this(outboxes, LONGEST_NAP);
    }

    Workers(List<Outbox> outboxes, Duration longestNap) {
        this.longestNap = longestNap;
        this.threads = outboxes.stream()
                .map(outbox -> new Thread(() -> work(outbox), "outbox-" + outbox.lane()))
                .toList();
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Something may have become due: it was written, or the clock was moved. */
    public void wake() {
        lock.lock();
        try {
            version++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the steps at work finish; what is not done by then is done after the next start. */
    @Override
    public void close() {
        stopping = true;
        wake();
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Outbox outbox) {
        while (!stopping) {
            long seen = version();
            rest(seen, runOne(outbox));
        }
    }

    /** Does the next due step; how long to rest after it. */
    private Duration runOne(Outbox outbox) {
        try {
            return outbox.runNext() ? Duration.ZERO : outbox.idle(longestNap);
        } catch (RuntimeException
                | Error e) { // the boundary: a store that is away, or no memory, must not end the lane
            log.error("The lane {} stumbled; it goes on in a moment", outbox.lane(), e);
            return longestNap;
        }
    }

    private void rest(long seen, Duration nap) {
        lock.lock();
        try {
            long left = nap.toNanos();
            while (version == seen && left > 0 && !stopping) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }
}
