package io.github.roadmapbot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A calendar that is ahead of the real one by what a file says, so that quarters can be rehearsed in hours against a Slack and a
 * GitHub that are made for it. Whoever writes a longer duration into the file moves the calendar on; it never goes back.
 */
final class RehearsalClock extends Clock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RehearsalClock.class);

    private static final long PERIOD_MS = 100;

    private final Path file;
    private final Clock real = Clock.systemUTC();
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "rehearsal clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration ahead;

    /**
     * Reads the file now.
     *
     * @param file holds a duration such as {@code P30DT2H}
     * @throws IOException if it does not
     */
    RehearsalClock(Path file) throws IOException {
        this.file = file;
        this.ahead = read(file);
    }

    /** Looks into the file from now on, and tells whenever the calendar has moved. */
    void whenMoved(Runnable moved) {
        var unused = reader.scheduleWithFixedDelay(() -> look(moved), PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void look(Runnable moved) {
        try {
            Duration read = read(file);
            if (read.compareTo(ahead) > 0) {
                ahead = read;
                moved.run();
            }
        } catch (IOException e) {
            log.warn("The calendar stays where it is: {}", e.getMessage());
        }
    }

    private static Duration read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("%s holds '%s', which is no duration such as P30DT2H".formatted(file, text), e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody asks this clock for a zone");
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
