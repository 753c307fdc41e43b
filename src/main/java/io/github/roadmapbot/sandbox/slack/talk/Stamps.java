package io.github.roadmapbot.sandbox.slack.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Hands out timestamps such as {@code 1234567890.000100}: from the clock, unique, and growing even if the clock does not. */
public final class Stamps {

    private final Clock clock;
    private long last;

    public Stamps(Clock clock) {
        this.clock = clock;
    }

    public synchronized String next() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        last = Math.max(micros, last + 100);
        return String.format(Locale.ROOT, "%d.%06d", last / 1_000_000, last % 1_000_000);
    }

    /** Whether a timestamp was handed out less than this long ago. */
    public boolean isYoungerThan(String ts, Duration age) {
        return instant(ts).plus(age).isAfter(clock.instant()) && !age.isZero();
    }

    private static Instant instant(String ts) {
        int dot = ts.indexOf('.');
        long seconds = Long.parseLong(ts.substring(0, dot));
        return Instant.ofEpochSecond(seconds, Long.parseLong(ts.substring(dot + 1)) * 1000);
    }
}
