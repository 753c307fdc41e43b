package io.github.roadmapbot.home;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a roadmap's digests come, in its own time zone.
 *
 * @param day the day of the week, where there is one digest a week
 * @param hour the hour of the day, 0 to 23
 */
public record DigestSettings(Every every, DayOfWeek day, int hour) {

    /** How often. */
    public enum Every {
        NEVER,
        DAY,
        WEEK
    }

    public static final DigestSettings DEFAULT = new DigestSettings(Every.WEEK, DayOfWeek.MONDAY, 9);

    /** The last time at or before {@code now} at which a digest comes. */
    Optional<Instant> last(Instant now, ZoneId zone) {
        return around(now, zone, 0);
    }

    /** The next time after {@code now}. */
    Optional<Instant> next(Instant now, ZoneId zone) {
        return around(now, zone, 1);
    }

    private Optional<Instant> around(Instant now, ZoneId zone, int periodsOn) {
        if (every == Every.NEVER) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate date = every == Every.DAY ? today : today.with(TemporalAdjusters.previousOrSame(day));
        LocalDate last = at(date, zone).isAfter(now) ? on(date, -1) : date;
        return Optional.of(at(on(last, periodsOn), zone));
    }

    private LocalDate on(LocalDate date, int periods) {
        return every == Every.DAY ? date.plusDays(periods) : date.plusWeeks(periods);
    }

    /** An hour that a clock leaves out in spring is the next one. */
    private Instant at(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, LocalTime.of(hour, 0), zone).toInstant();
    }
}
