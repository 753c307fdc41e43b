package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A JSON body whose every field is known and of the right type; the real GitHub ignores what it does not know. */
public final class RestBody {

    /** What a field accepts. */
    public enum Accepts {
        TEXT,
        TEXT_OR_NULL,
        NUMBER_OR_NULL,
        LOGINS,
        LABELS,
        FIELD_VALUES,
        FLAG,
        TEXTS,
        /** Who wrote something: a name and an address, and perhaps when. */
        SIGNATURE,
        /** Files, each with its content, or with the id of one; null as the id takes the file away. */
        FILES;

        private boolean fits(JsonNode node) {
            return switch (this) {
                case TEXT -> node.isTextual();
                case TEXT_OR_NULL -> node.isTextual() || node.isNull();
                case NUMBER_OR_NULL -> node.isIntegralNumber() || node.isNull();
                case FIELD_VALUES ->
                    allOf(
                            node,
                            each -> each.size() == 2
                                    && each.path("field_id").isIntegralNumber()
                                    && (each.path("value").isTextual()
                                            || each.path("value").isNumber()));
                case FLAG -> node.isBoolean();
                case SIGNATURE ->
                    node.path("name").isTextual()
                            && node.path("email").isTextual()
                            && node.valueStream().allMatch(JsonNode::isTextual);
                case FILES -> allOf(node, Accepts::isFile);
                case LOGINS, TEXTS -> allOf(node, JsonNode::isTextual);
                case LABELS ->
                    allOf(node, each -> each.isTextual() || each.path("name").isTextual());
            };
        }

        private static boolean isFile(JsonNode node) {
            boolean content = node.path("content").isTextual() && !node.has("sha");
            boolean id = (node.path("sha").isTextual() || node.path("sha").isNull()) && !node.has("content");
            return node.size() == 4
                    && node.path("path").isTextual()
                    && node.path("mode").asText().equals("100644")
                    && node.path("type").asText().equals("blob")
                    && (content || id);
        }

        private static boolean allOf(JsonNode node, Predicate<JsonNode> fits) {
            boolean array = node.isArray();
            for (JsonNode each : node) {
                array = array && fits.test(each);
            }
            return array;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String resource;
    private final JsonNode fields;

    private RestBody(String resource, JsonNode fields) {
        this.resource = resource;
        this.fields = fields;
    }

    public static RestBody of(Call call, String resource, Map<String, Accepts> allowed) {
        JsonNode fields = parse(call.body());
        List<Problem> problems = new ArrayList<>();
        fields.properties().forEach(field -> {
            Accepts accepts = allowed.get(field.getKey());
            if (accepts == null) {
                problems.add(Problem.custom(resource, field.getKey(), "is not a permitted key"));
            } else if (!accepts.fits(field.getValue())) {
                problems.add(Problem.invalid(resource, field.getKey()));
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new RestBody(resource, fields);
    }

    /** A body that is an object, whatever is in it. */
    static JsonNode object(Call call) {
        return parse(call.body());
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
            throw Refusal.of(400, "Body should be a JSON object");
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "Problems parsing JSON");
        }
    }

    public boolean has(String field) {
        return fields.has(field);
    }

    /** Empty if the field is missing or null. */
    public Optional<String> text(String field) {
        return fields.path(field).isTextual() ? Optional.of(fields.path(field).asText()) : Optional.empty();
    }

    /** Empty if the field is missing or null. */
    public Optional<Integer> number(String field) {
        return fields.path(field).isNumber() ? Optional.of(fields.path(field).asInt()) : Optional.empty();
    }

    /** Whether it is there and true. */
    public boolean flag(String field) {
        return fields.path(field).asBoolean();
    }

    /** What is in a field, whatever it is. */
    public JsonNode node(String field) {
        return fields.path(field);
    }

    /** A text that must be there and not be blank. */
    public String required(String field) {
        return text(field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.invalid(Problem.missing(resource, field)));
    }

    /** Refuses a text that is longer than so many characters. */
    public void atMost(int characters, String field) {
        String text = text(field).orElse("");
        if (text.codePointCount(0, text.length()) > characters) {
            throw Refusal.invalid(Problem.custom(
                    resource, field, "%s is too long (maximum is %d characters)".formatted(field, characters)));
        }
    }

    /** The entries of a list. */
    public List<JsonNode> entries(String field) {
        return fields.path(field).valueStream().toList();
    }

    /** Names in a list of texts or of objects with a name; empty if the field is missing. */
    public Optional<List<String>> names(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        fields.path(field)
                .forEach(each -> names.add(
                        each.isTextual() ? each.asText() : each.path("name").asText()));
        return Optional.of(names);
    }
}
