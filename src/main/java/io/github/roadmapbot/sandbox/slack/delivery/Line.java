package io.github.roadmapbot.sandbox.slack.delivery;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A way to the app. */
public interface Line {

    /**
     * Something on its way.
     *
     * @param id another one for each attempt
     * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
     * @param attempt 0 for the first
     * @param reason why it is sent again, empty for the first attempt
     */
    record Parcel(String id, String type, JsonObject payload, int attempt, String reason) {}

    /**
     * Sends it; empty if there is nobody at the other end. The future has what the app answered, or fails with an
     * {@link Undelivered} as soon as it is known that it did not.
     */
    Optional<CompletableFuture<JsonObject>> send(Parcel parcel);

    /** Slack's word for an event that was not acknowledged in time. */
    String late();
}
