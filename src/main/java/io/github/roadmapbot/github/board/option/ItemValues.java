package io.github.roadmapbot.github.board.option;

import io.github.roadmapbot.github.wire.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mutation that sets one field of several items in one request, with one alias an item. */
final class ItemValues {

    private static final String ONE = """
              item%1$d: updateProjectV2ItemFieldValue(
                input: {projectId: $board, itemId: $item%1$d, fieldId: $field, value: {singleSelectOptionId: $option%1$d}}
              ) {
                projectV2Item {
                  id
                }
              }
            """;

    private final List<ChosenOption> values;

    ItemValues(List<ChosenOption> values) {
        this.values = values;
    }

    Operation operation() {
        StringBuilder document = new StringBuilder("mutation SetItems($board: ID!, $field: ID!");
        for (int i = 0; i < values.size(); i++) {
            document.append(", $item%1$d: ID!, $option%1$d: String!".formatted(i));
        }
        document.append(") {\n");
        for (int i = 0; i < values.size(); i++) {
            document.append(ONE.formatted(i));
        }
        return Operation.of(document.append("}\n").toString());
    }

    Map<String, Object> variables(String boardId, String fieldId) {
        Map<String, Object> variables = new HashMap<>(Map.of("board", boardId, "field", fieldId));
        for (int i = 0; i < values.size(); i++) {
            variables.put("item" + i, values.get(i).itemId());
            variables.put("option" + i, values.get(i).optionId());
        }
        return variables;
    }
}
