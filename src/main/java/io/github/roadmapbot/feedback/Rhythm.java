package io.github.roadmapbot.feedback;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When people meet: a day of the week, every so many weeks, in their own time zone, whatever its clocks do in spring and autumn.
 *
 * @param weeks how many weeks from one to the next; 0 if they do not meet
 * @param from a day of a week in which they meet, from which the weeks are counted
 */
public record Rhythm(int weeks, DayOfWeek day, LocalTime time, LocalDate from) {

    /** The week in which time began for computers, for those who do not care. */
    public static final LocalDate SOME_WEEK = LocalDate.EPOCH;

    public static final Rhythm NEVER = new Rhythm(0, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), SOME_WEEK);

    public static final Rhythm DEFAULT = new Rhythm(2, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), SOME_WEEK);

    /** The last time at or before {@code now}. */
    public Optional<Instant> last(Instant now, ZoneId zone) {
        if (weeks == 0) {
            return Optional.empty();
        }
        LocalDate date = onOrBefore(LocalDate.ofInstant(now, zone));
        return Optional.of(at(at(date, zone).isAfter(now) ? date.minusWeeks(weeks) : date, zone));
    }

    /** The next time after {@code now}. */
    public Optional<Instant> next(Instant now, ZoneId zone) {
        return last(now, zone).map(last -> at(LocalDate.ofInstant(last, zone).plusWeeks(weeks), zone));
    }

    private LocalDate onOrBefore(LocalDate today) {
        LocalDate date = today.with(TemporalAdjusters.previousOrSame(day));
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date.minusWeeks(Math.floorMod(ChronoUnit.WEEKS.between(first, monday), weeks));
    }

    /** A time that a clock leaves out in spring is an hour later; of two in autumn it is the first. */
    private Instant at(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }
}
