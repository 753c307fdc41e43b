package io.github.roadmapbot.sandbox.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One deed or sight as it was written, already held against its {@link Form}. */
record Phrase(Form form, JsonNode words) {

    String name() {
        return form.name();
    }

    /** What its first key says. */
    String subject() {
        return words.path(name()).asText();
    }

    Optional<String> word(String key) {
        return words.has(key) ? Optional.of(words.path(key).asText()) : Optional.empty();
    }

    /** The words of a list; a single word is a list of one. */
    List<String> list(String key) {
        JsonNode node = words.path(key);
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> all.add(each.asText()));
        } else if (!node.isMissingNode()) {
            all.add(node.asText());
        }
        return all;
    }

    /** What is beneath its first key: texts, and lists of texts. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        words.path(name()).properties().forEach(each -> fields.put(each.getKey(), value(each.getValue())));
        return fields;
    }

    /** Every key but the first, with its word. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        words.properties().stream()
                .filter(each -> !each.getKey().equals(name()))
                .forEach(each -> others.put(each.getKey(), each.getValue().asText()));
        return others;
    }

    private static Object value(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        List<String> several = new ArrayList<>();
        node.forEach(each -> several.add(each.asText()));
        return several;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name()).append(' ').append(shown(words.path(name())));
        words.properties().stream()
                .filter(each -> !each.getKey().equals(name()))
                .forEach(each ->
                        text.append(", ").append(each.getKey()).append(' ').append(shown(each.getValue())));
        return text.toString();
    }

    private static String shown(JsonNode node) {
        return node.isTextual() ? "\"" + node.asText() + "\"" : node.toString();
    }
}
