package io.github.roadmapbot.similar;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the model read new titles a moment after they came, so that nobody waits for it; and now and then those of others. */
final class TitleReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TitleReader.class);

    /** Writes come in bursts, and to look what is missing takes a while in a large store. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    /** Another instance may run without the model. */
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Meanings meanings;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    TitleReader(Meanings meanings) {
        this.meanings = meanings;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread reader = new Thread(task, "title-reader");
            reader.setDaemon(true);
            return reader;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it tells what fails by itself
    void start() {
        thread.scheduleWithFixedDelay(this::read, 0, NOW_AND_THEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something was written; it may have been a title. */
    @SuppressWarnings("FutureReturnValueIgnored") // it tells what fails by itself
    void wake() {
        if (woken.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.schedule(this::read, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What was begun is broken off: it is still missing after the next start. */
    @Override
    public void close() {
        stop(thread);
    }

    private static void stop(ExecutorService thread) {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A title was still being read at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        woken.set(false);
        try {
            meanings.readMissing();
        } catch (RuntimeException e) { // the boundary: the next write tries again, and words are searched meanwhile
            log.error("Titles could not be read by the model", e);
        }
    }
}
