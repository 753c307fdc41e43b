package io.github.roadmapbot.sandbox.slack.talk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What a message says. */
public record Content(String text, JsonArray blocks, Optional<JsonObject> metadata) {

    private static final int LONGEST_TEXT = 40_000;

    /** Slack cuts texts that are longer than 40,000 characters. */
    public Content {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    public static Content text(String text) {
        return new Content(text, new JsonArray(), Optional.empty());
    }
}
