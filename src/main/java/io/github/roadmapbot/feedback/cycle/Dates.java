package io.github.roadmapbot.feedback.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When what happens in the planning of a quarter; days begin and end in the calendar's zone.
 *
 * @param opens the day on which its discussion is opened
 * @param compiles the day from which feedback becomes issues
 * @param session when people meet
 * @param length how long the meeting takes
 * @param page the day until which its page is to be there
 */
public record Dates(LocalDate opens, LocalDate compiles, Instant session, Duration length, LocalDate page) {

    public Dates {
        if (compiles.isBefore(opens)) {
            throw new IllegalArgumentException(
                    "Feedback is compiled after it was asked for: %s is before %s".formatted(compiles, opens));
        }
    }

    /** The day of the session. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(session, zone);
    }

    /** The moment of the session as buttons and steps carry it: what is about another moment is about another session. */
    public String moment() {
        return Long.toString(session.getEpochSecond());
    }

    /** When the meeting is over. */
    public Instant ends() {
        return session.plus(length);
    }
}
