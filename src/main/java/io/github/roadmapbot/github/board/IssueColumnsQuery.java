package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.wire.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The question what items say in some columns that show issue fields, of which boards have different numbers. */
record IssueColumnsQuery(List<String> columns) {

    private static final String ONE = """
                  column%1$d: fieldValueByName(name: $column%1$d) {
                    ... on ProjectV2ItemIssueFieldValue {
                      issueFieldValue {
                        ... on IssueFieldSingleSelectValue {
                          name
                        }
                      }
                    }
                  }
            """;

    Operation operation() {
        StringBuilder document = new StringBuilder("query IssueColumns($items: [ID!]!");
        for (int i = 0; i < columns.size(); i++) {
            document.append(", $column%d: String!".formatted(i));
        }
        document.append(") {\n  nodes(ids: $items) {\n    ... on ProjectV2Item {\n      id\n");
        for (int i = 0; i < columns.size(); i++) {
            document.append(ONE.formatted(i));
        }
        return Operation.of(document.append("    }\n  }\n}\n").toString());
    }

    Map<String, Object> variables(List<String> items) {
        Map<String, Object> variables = new HashMap<>(Map.of("items", items));
        for (int i = 0; i < columns.size(); i++) {
            variables.put("column" + i, columns.get(i));
        }
        return variables;
    }

    /** A column in which nothing is chosen says so with an empty name. */
    Map<String, String> read(JsonNode item) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(
                    columns.get(i),
                    item.path("column" + i).path("issueFieldValue").path("name").asText(""));
        }
        return values;
    }
}
