package io.github.roadmapbot.github.board;

import io.github.roadmapbot.github.wire.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutation that sets several fields of one item in one request. GitHub takes one value a mutation, so there is one
 * alias a field, and the document cannot be a file: it is as long as there are fields.
 */
final class FieldValues {

    private static final String ONE = """
              field%1$d: updateProjectV2ItemFieldValue(
                input: {projectId: $board, itemId: $item, fieldId: $field%1$d, value: {%2$s: $option%1$d}}
              ) {
                projectV2Item {
                  id
                }
              }
            """;

    private final List<BoardLayout.Choice> choices;

    FieldValues(List<BoardLayout.Choice> choices) {
        this.choices = choices;
    }

    Operation operation() {
        StringBuilder document = new StringBuilder("mutation SetFields($board: ID!, $item: ID!");
        for (int i = 0; i < choices.size(); i++) {
            document.append(", $field%1$d: ID!, $option%1$d: String!".formatted(i));
        }
        document.append(") {\n");
        for (int i = 0; i < choices.size(); i++) {
            document.append(ONE.formatted(i, choices.get(i).isText() ? "text" : "singleSelectOptionId"));
        }
        return Operation.of(document.append("}\n").toString());
    }

    Map<String, Object> variables(String boardId, String itemId) {
        Map<String, Object> variables = new HashMap<>(Map.of("board", boardId, "item", itemId));
        for (int i = 0; i < choices.size(); i++) {
            variables.put("field" + i, choices.get(i).fieldId());
            variables.put(
                    "option" + i,
                    choices.get(i).isText()
                            ? choices.get(i).optionName()
                            : choices.get(i).optionId());
        }
        return variables;
    }
}
