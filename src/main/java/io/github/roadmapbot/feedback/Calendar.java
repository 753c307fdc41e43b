package io.github.roadmapbot.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Which quarter is being planned.
 *
 * @param zone where a day begins and ends
 * @param planningDays how many days into a quarter its planning still goes on; after that, suggestions are for the next
 */
public record Calendar(ZoneId zone, int planningDays) {

    /** The quarter that what is approved now belongs to. */
    public Quarter planned(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Quarter current = Quarter.of(today);
        long daysIn = ChronoUnit.DAYS.between(current.firstDay(), today);
        return daysIn < planningDays ? current : current.next();
    }

    /** When the planning of a quarter begins: what is approved from then on belongs to it. */
    public Instant planningOf(Quarter quarter) {
        LocalDate begins = quarter.previous().firstDay().plusDays(planningDays);
        LocalDate latest = quarter.firstDay();
        return (begins.isBefore(latest) ? begins : latest).atStartOfDay(zone).toInstant();
    }
}
