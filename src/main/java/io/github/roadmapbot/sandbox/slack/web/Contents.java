package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import io.github.roadmapbot.sandbox.slack.modal.Ids;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import java.util.List;
import java.util.Optional;

/** Judges what the app wants a message to say. */
public final class Contents {

    private static final int LONGEST_METADATA = 16_000;

    private final BlockKit kit = new BlockKit();
    private final Ids ids;

    public Contents(Ids ids) {
        this.ids = ids;
    }

    Content of(Arguments arguments) {
        JsonArray blocks =
                arguments.has("blocks") ? blocks(arguments.array("blocks", "invalid_blocks_format")) : new JsonArray();
        Content content = new Content(arguments.text("text"), blocks, metadata(arguments));
        return requireWords(content);
    }

    /** What a message shall say next; what is not named stays as it was. */
    Content changed(Content old, Arguments arguments) {
        JsonArray blocks =
                arguments.has("blocks") ? blocks(arguments.array("blocks", "invalid_blocks_format")) : old.blocks();
        Optional<JsonObject> metadata = arguments.has("metadata") ? metadata(arguments) : old.metadata();
        if (!arguments.has("blocks") && !arguments.has("text")) {
            throw new Refused("no_text");
        }
        return requireWords(new Content(arguments.text("text"), blocks, metadata));
    }

    /** What the app sends as JSON to a response URL or with an acknowledgement. */
    public Content of(JsonObject json) {
        JsonArray blocks = blocks(Json.array(json, "blocks"));
        return requireWords(new Content(Json.text(json, "text"), blocks, Optional.empty()));
    }

    private static Content requireWords(Content content) {
        if (content.text().isBlank() && content.blocks().isEmpty()) {
            throw new Refused("no_text");
        }
        return content;
    }

    private JsonArray blocks(JsonArray blocks) {
        List<String> problems = kit.problemsOfMessage(blocks);
        if (!problems.isEmpty()) {
            throw Refused.because("invalid_blocks", problems);
        }
        return ids.complete(blocks);
    }

    private static Optional<JsonObject> metadata(Arguments arguments) {
        if (!arguments.has("metadata")) {
            return Optional.empty();
        }
        JsonObject metadata = arguments.object("metadata", "invalid_metadata_format");
        if (metadata.size() == 0) {
            return Optional.empty();
        }
        boolean complete = !Json.text(metadata, "event_type").isEmpty()
                && metadata.get("event_payload") instanceof JsonObject
                && metadata.size() == 2;
        if (!complete) {
            throw new Refused("invalid_metadata_format");
        }
        if (metadata.toString().length() > LONGEST_METADATA) {
            throw new Refused("metadata_too_large");
        }
        return Optional.of(metadata);
    }
}
