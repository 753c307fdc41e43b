package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.Roadmap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something was or will be, where a roadmap's people live. */
public final class Moment {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Moment() {}

    public static String minute(Instant at, Roadmap roadmap) {
        ZoneId zone = roadmap.calendar().zone();
        return "%s %s".formatted(MINUTE.format(at.atZone(zone)), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    public static String day(Instant at, Roadmap roadmap) {
        return DAY.format(at.atZone(roadmap.calendar().zone()));
    }
}
