package io.github.roadmapbot.journey;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** Tells which payloads are events that the bot has to keep. */
final class Events {

    private Events() {}

    static Optional<String> idOf(JsonObject json) {
        boolean event = json.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("event_callback")
                && json.get("event_id") instanceof JsonPrimitive;
        return event ? Optional.of(json.get("event_id").getAsString()) : Optional.empty();
    }
}
