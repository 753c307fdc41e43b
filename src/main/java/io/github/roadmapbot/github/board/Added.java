package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * An item that is on its board, and what it said there at that moment: one that was there before may say a lot.
 *
 * @param values by the names of the fields
 */
record Added(String id, Map<String, String> values) {

    static Added of(JsonNode item) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode value : item.at("/fieldValues/nodes")) {
            String says = value.path("name").asText(value.path("text").asText(""));
            if (!says.isEmpty()) {
                values.put(value.at("/field/name").asText(), says);
            }
        }
        return new Added(item.path("id").asText(""), Map.copyOf(values));
    }

    /** The same with what it says in other columns; those that say nothing are empty. */
    Added with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(values);
        others.forEach((field, says) -> {
            if (!says.isEmpty()) {
                all.put(field, says);
            }
        });
        return new Added(id, Map.copyOf(all));
    }

    /** Those of the wanted values whose fields are empty, or say what may be replaced. */
    Map<String, String> open(Map<String, String> wanted, BiPredicate<String, String> ours) {
        Map<String, String> open = new HashMap<>(wanted);
        open.keySet()
                .removeIf(field -> values.entrySet().stream()
                        .anyMatch(there ->
                                there.getKey().equalsIgnoreCase(field) && !ours.test(field, there.getValue())));
        return open;
    }
}
