package io.github.roadmapbot.journey;

import com.google.gson.JsonObject;

/**
 * Something that Slack could send.
 *
 * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
 */
record Payload(String type, JsonObject json) {

    Payload copy() {
        return new Payload(type, json.deepCopy());
    }
}
