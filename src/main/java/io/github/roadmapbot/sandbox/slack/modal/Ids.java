package io.github.roadmapbot.sandbox.slack.modal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Gives blocks and elements the ids that the app left out, and drops what is null, as Slack does. */
public final class Ids {

    private static final Set<String> WITHOUT_ID = Set.of("image", "mrkdwn", "plain_text");

    private final AtomicLong count = new AtomicLong();

    public String next(String prefix) {
        return "%s%08d".formatted(prefix, count.incrementAndGet());
    }

    /** A copy of the blocks in which everything that a person can touch has an id. */
    public JsonArray complete(JsonArray blocks) {
        JsonArray copy = blocks.deepCopy();
        for (JsonObject block : Json.objects(copy)) {
            name(block, "block_id", "b");
            String type = Json.text(block, "type");
            if (!type.equals("context") && !type.equals("rich_text")) {
                BlockKit.elements(block).stream()
                        .filter(element -> !WITHOUT_ID.contains(Json.text(element, "type")))
                        .forEach(element -> name(element, "action_id", "a"));
            }
        }
        return copy;
    }

    private void name(JsonObject json, String field, String prefix) {
        if (Json.text(json, field).isEmpty()) {
            json.addProperty(field, next(prefix));
        }
    }
}
