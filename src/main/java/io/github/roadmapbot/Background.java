package io.github.roadmapbot;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what follows an acknowledged click, a few at a time; what fails is logged. */
final class Background implements Executor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads;

    Background(String name, int size) {
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) { // the boundary: nobody is left who could be told
                log.error("A click could not be followed up", e);
            }
        });
    }

    /** Lets what was begun finish, for a moment. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Some clicks were not followed up before the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
