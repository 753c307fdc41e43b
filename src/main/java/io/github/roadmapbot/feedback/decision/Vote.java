package io.github.roadmapbot.feedback.decision;

import java.time.Instant;

/**
 * One voice as it was cast; a later one of the same person takes its place, and both stay on record.
 *
 * @param person the Slack user id
 * @param reason may be empty, but not for an objection
 */
public record Vote(String person, Voice voice, String reason, Instant at) {

    public Vote {
        if (voice instanceof Voice.Objection && reason.isBlank()) {
            throw new IllegalArgumentException("An objection needs a reason");
        }
    }
}
