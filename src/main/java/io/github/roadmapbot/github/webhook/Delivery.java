package io.github.roadmapbot.github.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that GitHub says has happened. It is a hint where to look, and nothing in it is believed.
 *
 * @param guid the same when it is sent again
 * @param nodes the ids of issues and of their places on boards that it is about
 */
public record Delivery(String guid, String event, List<String> nodes) {

    /** Who takes deliveries: when this returns, they are kept. */
    @FunctionalInterface
    public interface Keeper {
        void keep(Delivery delivery);
    }

    public Delivery {
        nodes = List.copyOf(nodes);
    }

    /** Reads what an event is about; of those that nobody here knows it is nothing. */
    static Delivery of(String guid, String event, JsonNode payload) {
        List<String> nodes = new ArrayList<>();
        switch (event) {
            case "issues" -> add(nodes, payload.at("/issue/node_id"));
            case "projects_v2_item" -> {
                add(nodes, payload.at("/projects_v2_item/content_node_id"));
                add(nodes, payload.at("/projects_v2_item/node_id"));
            }
            default -> {}
        }
        return new Delivery(guid, event, nodes);
    }

    private static void add(List<String> nodes, JsonNode id) {
        if (id.isTextual() && !id.asText().isBlank()) {
            nodes.add(id.asText());
        }
    }
}
