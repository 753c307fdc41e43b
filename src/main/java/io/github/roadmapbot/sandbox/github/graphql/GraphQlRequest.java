package io.github.roadmapbot.sandbox.github.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was posted to {@code /graphql}, before anybody has looked whether it fits the schema. */
public record GraphQlRequest(String query, String operationName, Map<String, Object> variables) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses a body that is not JSON or has no query, with 400 as GitHub does. */
    public static GraphQlRequest parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (!node.path("query").isTextual()) {
                throw Refusal.of(400, "A query attribute must be specified and must be a string.");
            }
            JsonNode variables = node.path("variables");
            return new GraphQlRequest(
                    node.path("query").asText(),
                    node.path("operationName").asText(""),
                    variables.isObject() ? JSON.convertValue(variables, new TypeReference<>() {}) : Map.of());
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "Problems parsing JSON");
        }
    }

    /** The names of the fields at the top of the operation that is to run; none if the document cannot be read. */
    public List<String> topLevelFields() {
        return operation()
                .map(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                        .map(Field::getName)
                        .toList())
                .orElse(List.of());
    }

    public boolean isMutation() {
        return operation()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
                .isPresent();
    }

    private Optional<OperationDefinition> operation() {
        try {
            Document document = Parser.parse(query);
            return document.getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(each -> operationName.isEmpty() || operationName.equals(each.getName()))
                    .findFirst();
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
    }
}
