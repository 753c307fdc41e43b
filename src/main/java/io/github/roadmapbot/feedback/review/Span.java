package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.Quarter;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The part of a quarter that is looked at.
 *
 * @param settled when its planning was over: what comes after that was added late
 * @param until the end of the quarter, or now if that is earlier
 * @param over whether the quarter has ended
 */
public record Span(Quarter quarter, Instant settled, Instant until, boolean over) {

    /** A quarter as far as it has come. */
    public static Span of(Quarter quarter, Instant settled, ZoneId zone, Instant now) {
        Instant end = end(quarter, zone);
        boolean over = !now.isBefore(end);
        Instant until = over ? end : now;
        return new Span(quarter, settled.isBefore(until) ? settled : until, until, over);
    }

    /** When a quarter is over. */
    public static Instant end(Quarter quarter, ZoneId zone) {
        return quarter.next().firstDay().atStartOfDay(zone).toInstant();
    }
}
