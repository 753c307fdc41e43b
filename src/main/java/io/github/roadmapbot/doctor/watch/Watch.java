package io.github.roadmapbot.doctor.watch;

import io.github.roadmapbot.doctor.Doctor;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a running bot looked after by the doctor: once at its start, beside everything else, and from time to time after
 * that; more often while something is out of order, or could not be found out.
 */
public final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private static final Duration WHILE_IN_ORDER = Duration.ofHours(1);
    private static final Duration WHILE_NOT = Duration.ofMinutes(2);

    /** How long the first look may keep others waiting: GitHub may be down. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    /** How often it is asked whether a look is due: the calendar's clock may be moved. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Doctor> doctors;
    private final Switches switches;
    private final Clock clock;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "watch");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile boolean looked;
    private volatile Instant next = Instant.MIN;

    /**
     * Does nothing yet.
     *
     * @param doctors makes one for a single look, so that nothing of it is held in between
     * @param clock the calendar's, by which looks are due
     */
    public Watch(Supplier<Doctor> doctors, Roadmaps roadmaps, OutOfOrder outOfOrder, Steps steps, Clock clock) {
        this.doctors = doctors;
        this.switches = new Switches(roadmaps, outOfOrder, steps, clock);
        this.clock = clock;
    }

    /**
     * Looks for the first time after a while, in the background.
     *
     * @param first what leaves the start itself the processor
     */
    public void start(Duration first) {
        var unused = thread.scheduleWithFixedDelay(
                this::lookIfDue, first.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it is known how things are, or has been waited for long enough. */
    public boolean looked() {
        return looked || System.nanoTime() - begun > FIRST_LOOK.toNanos();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A look at the setup was not finished before the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookIfDue() {
        Instant now = clock.instant();
        boolean setBack = next.isAfter(now.plus(WHILE_IN_ORDER));
        if (now.isBefore(next) && !setBack) {
            return;
        }
        boolean inOrder = false;
        try (Doctor doctor = doctors.get()) {
            Report report = looked ? doctor.lookAgain() : doctor.look();
            inOrder = !thread.isShutdown() && switches.set(report);
        } catch (IOException | RuntimeException e) { // the boundary: a look that fails must not end the watch
            if (!thread.isShutdown()) {
                log.error("The setup could not be looked at", e);
            }
        } finally {
            next = clock.instant().plus(inOrder ? WHILE_IN_ORDER : WHILE_NOT);
            looked = true;
        }
    }
}
