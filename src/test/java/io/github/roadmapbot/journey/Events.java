package io.github.roadmapbot.journey;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which payloads are events that the bot has to keep: of what is said in channels only what was captured, and nothing was. */
final class Events {

    private Events() {}

    static Optional<String> idOf(JsonObject json) {
        boolean event = json.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("event_callback")
                && json.get("event_id") instanceof JsonPrimitive
                && !isTalk(json.get("event"));
        return event ? Optional.of(json.get("event_id").getAsString()) : Optional.empty();
    }

    private static boolean isTalk(@Nullable JsonElement inner) {
        return inner instanceof JsonObject event
                && event.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("message");
    }
}
