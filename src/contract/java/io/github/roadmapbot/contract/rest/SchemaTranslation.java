package io.github.roadmapbot.contract.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says a schema of OpenAPI 3.0 in JSON Schema 2020-12, whose validators look at everything. What is not declared is refused,
 * unless the description says that anything goes. A keyword that nobody knows is an error, lest it be skipped in silence.
 */
final class SchemaTranslation {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> SAYS_NOTHING = Set.of(
            "title", "description", "example", "examples", "default", "deprecated", "readOnly", "discriminator", "nullable");

    private static final Set<String> AS_IT_IS = Set.of(
            "type",
            "format",
            "enum",
            "required",
            "pattern",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "maxProperties");

    private final JsonNode description;
    private final Deque<String> wanted = new ArrayDeque<>();

    SchemaTranslation(JsonNode description) {
        this.description = description;
    }

    /** A schema that stands alone, with the definitions that it refers to. */
    ObjectNode of(JsonNode schema) {
        ObjectNode alone = strict(schema);
        ObjectNode definitions = alone.putObject("$defs");
        Set<String> done = new HashSet<>();
        while (!wanted.isEmpty()) {
            String name = wanted.pop();
            if (done.add(name)) {
                definitions.set(name, lenient(component(name)));
            }
        }
        return alone;
    }

    /** A schema where a whole value stands: nothing may be in it that none of its parts declares. */
    private ObjectNode strict(JsonNode schema) {
        ObjectNode strict = lenient(schema);
        return declares(schema) ? strict.put("unevaluatedProperties", false) : strict;
    }

    /** A schema that is perhaps only a part of another: beside it, more may be declared. */
    private ObjectNode lenient(JsonNode schema) {
        ObjectNode translated = JSON.objectNode();
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue().substring(COMPONENTS.length());
            wanted.push(name);
            return translated.put("$ref", DEFINITIONS + name);
        }
        schema.properties().forEach(keyword -> translate(keyword, translated));
        inferType(schema, translated);
        if (schema.path("nullable").asBoolean()) {
            ObjectNode nullable = JSON.objectNode();
            nullable.putArray("anyOf").add(JSON.objectNode().put("type", "null")).add(translated);
            return nullable;
        }
        return translated;
    }

    private void translate(Map.Entry<String, JsonNode> keyword, ObjectNode into) {
        String name = keyword.getKey();
        JsonNode value = keyword.getValue();
        if (AS_IT_IS.contains(name)) {
            into.set(name, value);
        } else if (name.equals("properties")) {
            ObjectNode properties = into.putObject(name);
            value.properties().forEach(each -> properties.set(each.getKey(), strict(each.getValue())));
        } else if (name.equals("items")) {
            into.set(name, strict(value));
        } else if (name.equals("additionalProperties")) {
            into.set(name, value.isBoolean() ? value : strict(value));
        } else if (Set.of("oneOf", "anyOf", "allOf").contains(name)) {
            var parts = into.putArray(name);
            value.forEach(part -> parts.add(lenient(part)));
        } else if (!SAYS_NOTHING.contains(name) && !name.startsWith("x-")) {
            throw new IllegalStateException("Nobody judges " + name);
        }
    }

    /** In places the description forgets the type, and a text would pass for an object. */
    private static void inferType(JsonNode schema, ObjectNode translated) {
        if (!schema.has("type") && schema.has("properties")) {
            translated.put("type", "object");
        } else if (!schema.has("type") && schema.has("items")) {
            translated.put("type", "array");
        }
    }

    /** Whether it names properties at all; what names none takes any. */
    private boolean declares(JsonNode schema) {
        if (schema.has("$ref")) {
            return declares(component(schema.get("$ref").textValue().substring(COMPONENTS.length())));
        }
        boolean declares = schema.has("properties") || schema.has("additionalProperties");
        for (String combination : Set.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode part : schema.path(combination)) {
                declares |= declares(part);
            }
        }
        return declares;
    }

    private JsonNode component(String name) {
        return description.path("components").path("schemas").required(name);
    }
}
