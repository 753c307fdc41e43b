package io.github.roadmapbot.feedback.cycle;

import java.time.LocalDate;

/**
 * A word that something was not done.
 *
 * @param by the day by which it was to be done
 */
public record Call(Duty duty, Level level, LocalDate by) {

    /** {@code session everybody 2027-01-06}. */
    public String key() {
        return "%s %s %s".formatted(duty.key(), level.key(), by);
    }
}
