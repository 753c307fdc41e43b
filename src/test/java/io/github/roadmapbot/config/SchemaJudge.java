package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges a tree by a JSON Schema as far as ours goes; a keyword that it does not know is an error of the test. */
final class SchemaJudge {

    private static final Set<String> SAYS_NOTHING = Set.of("$schema", "$defs", "title", "description", "default");

    private final JsonNode root;

    SchemaJudge(JsonNode root) {
        this.root = root;
    }

    boolean accepts(JsonNode value) {
        return accepts(root, value);
    }

    /** The schema itself behind its references. */
    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") && schema.get("$ref").textValue().startsWith("#/")
                ? resolve(root.at(schema.get("$ref").textValue().substring(1)))
                : schema;
    }

    private boolean accepts(JsonNode schema, JsonNode value) {
        return schema.properties().stream()
                .filter(keyword -> !SAYS_NOTHING.contains(keyword.getKey()))
                .allMatch(keyword -> holds(schema, keyword, value));
    }

    private boolean holds(JsonNode schema, Map.Entry<String, JsonNode> keyword, JsonNode value) {
        JsonNode rule = keyword.getValue();
        return switch (keyword.getKey()) {
            case "$ref" -> accepts(root.at(rule.textValue().substring(1)), value);
            case "type" -> hasType(rule, value);
            case "const" -> rule.equals(value);
            case "enum" -> oneOf(rule, value);
            case "anyOf" -> any(rule, value);
            case "required", "properties", "additionalProperties", "minProperties" ->
                !value.isObject() || holdsForObject(schema, keyword.getKey(), rule, value);
            case "items", "minItems", "maxItems", "uniqueItems" ->
                !value.isArray() || holdsForArray(keyword.getKey(), rule, value);
            case "pattern" ->
                !value.isTextual()
                        || Pattern.compile(rule.textValue())
                                .matcher(value.textValue())
                                .find();
            case "maxLength" -> !value.isTextual() || value.textValue().length() <= rule.intValue();
            case "minimum" -> !value.isNumber() || value.doubleValue() >= rule.doubleValue();
            case "maximum" -> !value.isNumber() || value.doubleValue() <= rule.doubleValue();
            default -> throw new IllegalStateException("Nobody judges " + keyword.getKey());
        };
    }

    private boolean holdsForObject(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
        return switch (keyword) {
            case "required" -> {
                boolean all = true;
                for (JsonNode key : rule) {
                    all &= value.has(key.textValue());
                }
                yield all;
            }
            case "minProperties" -> value.size() >= rule.intValue();
            case "additionalProperties" ->
                value.properties().stream()
                        .allMatch(each -> schema.path("properties").has(each.getKey()));
            default ->
                rule.properties().stream()
                        .allMatch(each ->
                                !value.has(each.getKey()) || accepts(each.getValue(), value.get(each.getKey())));
        };
    }

    private boolean holdsForArray(String keyword, JsonNode rule, JsonNode value) {
        Set<JsonNode> different = new HashSet<>();
        boolean all = true;
        for (JsonNode each : value) {
            different.add(each);
            all &= !keyword.equals("items") || accepts(rule, each);
        }
        return switch (keyword) {
            case "minItems" -> value.size() >= rule.intValue();
            case "maxItems" -> value.size() <= rule.intValue();
            case "uniqueItems" -> different.size() == value.size();
            default -> all;
        };
    }

    private boolean any(JsonNode schemas, JsonNode value) {
        boolean any = false;
        for (JsonNode schema : schemas) {
            any |= accepts(schema, value);
        }
        return any;
    }

    private static boolean oneOf(JsonNode choices, JsonNode value) {
        boolean any = false;
        for (JsonNode choice : choices) {
            any |= choice.equals(value);
        }
        return any;
    }

    private static boolean hasType(JsonNode rule, JsonNode value) {
        if (rule.isArray()) {
            boolean any = false;
            for (JsonNode each : rule) {
                any |= hasType(each, value);
            }
            return any;
        }
        return switch (rule.textValue()) {
            case "integer" -> value.isIntegralNumber();
            default -> value.getNodeType().name().equalsIgnoreCase(rule.textValue());
        };
    }
}
