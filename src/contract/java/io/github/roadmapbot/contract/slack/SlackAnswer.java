package io.github.roadmapbot.contract.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What Slack answered, taken apart: its blocks are judged by the types of blocks, because those that the types of answers
 * have for them were guessed from samples. Nor do these know that Slack writes null for what is not there.
 */
final class SlackAnswer {

    private final List<JsonNode> surfaces = new ArrayList<>();
    private final JsonNode rest;

    SlackAnswer(JsonNode answer) {
        this.rest = apart(answer.deepCopy());
    }

    /** The lists of blocks in it, wherever they stand. */
    List<JsonNode> surfaces() {
        return surfaces;
    }

    /** Everything else. */
    JsonNode apartFromSurfaces() {
        return rest;
    }

    private JsonNode apart(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("blocks") instanceof ArrayNode) {
                surfaces.add(object.remove("blocks"));
            }
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(this::apart);
        return node;
    }
}
