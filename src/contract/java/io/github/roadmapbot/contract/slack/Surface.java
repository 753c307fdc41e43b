package io.github.roadmapbot.contract.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Blocks, or what they stand in, as Slack's types know them. The SDK writes every flag of a rich text's style that it has ever heard of, as false
 * where it is not set, and Slack's own examples for the SDK (slackapi/java-slack-sdk, pull request 1522) send them so; the
 * types name only those that a word can have. What is not set says nothing, so it is left out here.
 */
final class Surface {

    private static final String STYLE = "style";

    private Surface() {}

    static JsonNode typed(JsonNode surface) {
        return withoutUnsetFlags(surface.deepCopy());
    }

    private static JsonNode withoutUnsetFlags(JsonNode node) {
        if (node.path(STYLE) instanceof ObjectNode style) {
            style.removeIf(BooleanNode.FALSE::equals);
        }
        node.forEach(Surface::withoutUnsetFlags);
        return node;
    }
}
