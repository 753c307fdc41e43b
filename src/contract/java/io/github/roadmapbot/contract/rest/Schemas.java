package io.github.roadmapbot.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Judges values by the schemas of a description, each translated once. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApi description;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final IdentityHashMap<JsonNode, JsonSchema> ready = new IdentityHashMap<>();

    Schemas(OpenApi description) {
        this.description = description;
    }

    /** What is wrong with a text that should be JSON. */
    List<String> problems(JsonNode schema, String json) {
        try {
            return problems(schema, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }

    /** What is wrong with a value that has no type of its own because it stands in an address. */
    List<String> problemsOfText(JsonNode schema, String text) {
        return switch (description.resolved(schema).path("type").asText()) {
            case "integer", "number", "boolean" -> problems(schema, text);
            default -> problems(schema, JsonNodeFactory.instance.textNode(text));
        };
    }

    private List<String> problems(JsonNode schema, JsonNode value) {
        JsonSchema judge = ready.computeIfAbsent(
                schema, each -> factory.getSchema(description.translated(each), config));
        Set<ValidationMessage> problems = judge.validate(value);
        boolean onlyTooMuch = problems.stream().allMatch(Schemas::tooMuch);
        return problems.stream()
                .filter(problem -> onlyTooMuch || !tooMuch(problem))
                .map(String::valueOf)
                .toList();
    }

    /** What some part has refused for another reason counts as undeclared too, which says nothing more. */
    private static boolean tooMuch(ValidationMessage problem) {
        return problem.getType().equals("unevaluatedProperties");
    }
}
