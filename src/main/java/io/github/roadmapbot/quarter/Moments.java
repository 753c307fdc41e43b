package io.github.roadmapbot.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as people read them. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Moments() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With the zone: who reads it may live in another. */
    static String time(Instant at, ZoneId zone) {
        return "%s (%s)".formatted(TIME.format(at.atZone(zone)), place(zone));
    }

    /** In Slack everybody reads their own time, and the roadmap's behind it. */
    static String inSlack(Instant at, ZoneId zone) {
        return "<!date^%d^{date_long} at {time}|%s> (%s in %s)"
                .formatted(at.getEpochSecond(), time(at, zone), HOUR.format(at.atZone(zone)), place(zone));
    }

    private static String place(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
