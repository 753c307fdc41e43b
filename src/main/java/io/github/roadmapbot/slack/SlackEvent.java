package io.github.roadmapbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Something that happened in Slack, as Slack told it.
 *
 * @param id the same on every redelivery
 * @param type for example {@code reaction_added}
 * @param body the inner event
 */
public record SlackEvent(String id, String type, JsonObject body) {

    /** Reads the payload of an event callback; an {@link IllegalArgumentException} says what is missing in it. */
    public static SlackEvent parse(String payload) {
        try {
            JsonObject outer = JsonParser.parseString(payload).getAsJsonObject();
            JsonObject body = outer.get("event") instanceof JsonObject event ? event : new JsonObject();
            return new SlackEvent(required(outer, "event_id"), required(body, "type"), body);
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException("it is no JSON object", e);
        }
    }

    private static String required(JsonObject object, String member) {
        if (!(object.get(member) instanceof JsonPrimitive value)
                || value.getAsString().isBlank()) {
            throw new IllegalArgumentException("it has no " + member);
        }
        return value.getAsString();
    }

    /** A member of the event, or an empty text where it has none. */
    public String text(String member) {
        return text(body, member);
    }

    /** A member of an object within the event, or an empty text where there is none. */
    public String text(String object, String member) {
        return body.get(object) instanceof JsonObject inner ? text(inner, member) : "";
    }

    private static String text(JsonObject object, String member) {
        return object.get(member) instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
