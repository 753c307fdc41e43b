package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was sent to the app.
 *
 * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
 * @param sentAt on the real clock, as is {@code acknowledgedAt}
 * @param retryAttempt 0 for the first attempt
 */
public record Delivery(
        String envelopeId,
        String type,
        JsonObject payload,
        Instant sentAt,
        Optional<Instant> acknowledgedAt,
        int retryAttempt) {

    /** The same, once the app said that it has it. */
    public Delivery acknowledged(Instant at) {
        return new Delivery(envelopeId, type, payload, sentAt, Optional.of(at), retryAttempt);
    }
}
