package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A group of keys of the file. Whatever is wrong with a key is kept as a problem, and reading goes on; the keys that
 * were asked for are the keys that are known.
 */
final class Section {

    private final String path;
    private final ObjectNode node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Section(String path, ObjectNode node, Problems problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    static String inner(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Where {@code key} is, as problems name it. */
    String at(String key) {
        return inner(path, key);
    }

    boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    /** Whether {@code key} is exactly this text. */
    boolean says(String key, String text) {
        return text.equals(get(key).textValue());
    }

    <T> T required(String key, Form<T> form) {
        if (!has(key)) {
            problems.add(at(key), "is missing; it has to be " + form.accepted());
        }
        return optional(key, form).orElse(form.example());
    }

    /** A required name that may occur only once. */
    String unique(String key, Form<String> form, Taken taken) {
        optional(key, form).ifPresent(name -> taken.takeName(name, at(key)));
        return required(key, form);
    }

    <T> T optional(String key, Form<T> form, T fallback) {
        return optional(key, form).orElse(fallback);
    }

    <T> Optional<T> optional(String key, Form<T> form) {
        JsonNode value = get(key);
        return value.isMissingNode() ? Optional.empty() : read(at(key), value, form);
    }

    /** The group of keys under {@code key}; empty if it is not there, so that what it lacks is told key by key. */
    Section section(String key) {
        return section(key, "keys with values");
    }

    Section section(String key, String accepted) {
        JsonNode value = get(key);
        return value.isMissingNode() || value.isNull() ? nothing(at(key), problems) : of(at(key), value, accepted);
    }

    /** A list of groups of keys; empty if there is none. */
    List<Section> sections(String key, Size size) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode each : elements(key, size)) {
            sections.add(of(at(key) + "[" + sections.size() + "]", each, "keys with values"));
        }
        return sections;
    }

    /** A list of different values; empty if there is none. */
    List<String> list(String key, Form<String> form, Size size) {
        Taken taken = new Taken(problems);
        List<String> values = new ArrayList<>();
        for (JsonNode element : elements(key, size)) {
            String where = at(key) + "[" + values.size() + "]";
            Optional<String> value = read(where, element, form);
            value.ifPresent(each -> taken.take(each, where));
            values.add(value.orElse(form.example()));
        }
        return values;
    }

    /** For names that may occur only once in this section's lists. */
    Taken taken() {
        return new Taken(problems);
    }

    void problem(String key, String message) {
        problems.add(at(key), message);
    }

    /** Reports the keys that nobody asked for; to be called last. */
    void done() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem(
                        key,
                        "is not known here;"
                                + Nearest.to(key, known)
                                        .map(" did you mean %s?"::formatted)
                                        .orElse("")
                                + " known are " + String.join(", ", known));
            }
        });
    }

    private JsonNode get(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }

    private <T> Optional<T> read(String where, JsonNode value, Form<T> form) {
        Optional<T> read = form.read(value);
        if (read.isEmpty()) {
            problems.add(where, form.refusal(value));
        }
        return read;
    }

    private List<JsonNode> elements(String key, Size size) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            problem(key, "is %s; it has to be a list".formatted(Form.kind(value)));
        } else if (!size.fits(value.size())) {
            problem(key, size.refusal(value.size()));
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of();
    }

    private Section of(String where, JsonNode value, String accepted) {
        if (value instanceof ObjectNode keys) {
            return new Section(where, keys, problems);
        }
        problems.add(where, "is %s; it has to be %s".formatted(Form.kind(value), accepted));
        return nothing(where, new Problems());
    }

    private static Section nothing(String where, Problems problems) {
        return new Section(where, JsonNodeFactory.instance.objectNode(), problems);
    }
}
