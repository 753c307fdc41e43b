package io.github.roadmapbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Something that happened in Slack, as Slack told it.
 *
 * @param id the same on every redelivery
 * @param type for example {@code reaction_added}
 * @param body the inner event
 */
public record SlackEvent(String id, String type, JsonObject body) {

    /** Reads the payload of an event callback. */
    public static SlackEvent parse(String payload) {
        JsonObject outer = JsonParser.parseString(payload).getAsJsonObject();
        JsonObject body = outer.getAsJsonObject("event");
        return new SlackEvent(
                outer.get("event_id").getAsString(), body.get("type").getAsString(), body);
    }

    /** A member of the event, or an empty text where it has none. */
    public String text(String member) {
        return body.has(member) && body.get(member).isJsonPrimitive()
                ? body.get(member).getAsString()
                : "";
    }
}
