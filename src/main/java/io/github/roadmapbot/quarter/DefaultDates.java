package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The dates that a quarter's planning begins with, and that follow when its session is moved. */
public final class DefaultDates {

    private final PlanningSettings settings;
    private final ZoneId zone;

    public DefaultDates(PlanningSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** What the calendar says; whether people can come on that day is another question. */
    public Dates of(Quarter quarter) {
        LocalDate earliest = quarter.firstDay().plusDays(settings.offset());
        return around(meetingAfter(earliest.atStartOfDay(zone).toInstant().minusMillis(1)));
    }

    /** All dates of a session at that moment. */
    public Dates around(Instant session) {
        LocalDate day = LocalDate.ofInstant(session, zone);
        return new Dates(
                day.minusDays(settings.openDays()),
                day.minusDays(settings.compileDays()),
                session,
                settings.length(),
                day.plusDays(settings.pageDays()));
    }

    /** The dates of a session that is moved: what has happened already keeps its day. */
    public Dates moved(Dates before, Instant session, Instant now) {
        Dates fresh = around(session);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate opens = before.opens().isAfter(today) ? fresh.opens() : before.opens();
        LocalDate compiles = before.compiles().isAfter(today) ? fresh.compiles() : before.compiles();
        return new Dates(opens, compiles.isBefore(opens) ? opens : compiles, session, before.length(), fresh.page());
    }

    /** The first meeting after that moment on which nothing is known to be in the way; the next one where everything is. */
    public Instant nextFree(Instant after) {
        Instant next = meetingAfter(after);
        Instant free = next;
        for (int i = 0;
                i < 13 && settings.conflict(LocalDate.ofInstant(free, zone)).isPresent();
                i++) {
            free = meetingAfter(free);
        }
        return settings.conflict(LocalDate.ofInstant(free, zone)).isPresent() ? next : free;
    }

    private Instant meetingAfter(Instant moment) {
        return settings.meetings()
                .next(moment, zone)
                .orElseThrow(() -> new IllegalStateException("Who never meets cannot plan"));
    }
}
