package io.github.roadmapbot.journey;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which payloads are events that the bot has to keep: of what is said in channels only what was captured, and nothing was;
 * of what is opened only the home.
 */
final class Events {

    private Events() {}

    static Optional<String> idOf(JsonObject json) {
        boolean event = json.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("event_callback")
                && json.get("event_id") instanceof JsonPrimitive
                && !isTalk(json.get("event"))
                && !isNoHome(json.get("event"));
        return event ? Optional.of(json.get("event_id").getAsString()) : Optional.empty();
    }

    private static boolean isTalk(@Nullable JsonElement inner) {
        return inner instanceof JsonObject event
                && event.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("message");
    }

    /** Somebody opened the app, but not its home. */
    private static boolean isNoHome(@Nullable JsonElement inner) {
        return inner instanceof JsonObject event
                && is(event, "type", "app_home_opened")
                && (!is(event, "tab", "home")
                        || !(event.get("user") instanceof JsonPrimitive)
                        || is(event, "user", ""));
    }

    private static boolean is(JsonObject event, String member, String text) {
        return event.get(member) instanceof JsonPrimitive value
                && value.getAsString().equals(text);
    }
}
