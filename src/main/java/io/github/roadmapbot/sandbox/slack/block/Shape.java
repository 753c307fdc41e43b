package io.github.roadmapbot.sandbox.slack.block;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fields that an object must and may have; any other field is a problem. */
final class Shape implements Rule {

    private static final Rule ANYTHING = (pointer, value, problems) -> {};

    private final Map<String, Rule> fields;
    private final Set<String> required;
    private final Rule whole;

    private Shape(Map<String, Rule> fields, Set<String> required, Rule whole) {
        this.fields = fields;
        this.required = required;
        this.whole = whole;
    }

    static Shape plain() {
        return new Shape(Map.of(), Set.of(), ANYTHING);
    }

    /** An object that names its type. */
    static Shape typed() {
        return plain().must("type", Rule.text(1, 255));
    }

    Shape must(String name, Rule rule) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(name);
        return new Shape(may(name, rule).fields, more, whole);
    }

    Shape may(String name, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(fields);
        more.put(name, rule);
        return new Shape(more, required, whole);
    }

    /** Adds a rule about how the fields go together. */
    Shape together(Rule rule) {
        return new Shape(fields, required, whole.and(rule));
    }

    Shape mayAll(Shape other) {
        Map<String, Rule> more = new HashMap<>(other.fields);
        more.putAll(fields);
        return new Shape(more, required, whole.and(other.whole));
    }

    @Override
    public void judge(String pointer, JsonElement value, Problems problems) {
        if (!(value instanceof JsonObject json)) {
            problems.add(pointer, "must be an object");
            return;
        }
        for (String name : required) {
            if (!json.has(name)) {
                problems.add(pointer, "missing required field: " + name);
            }
        }
        json.entrySet().forEach(field -> judge(pointer, field.getKey(), field.getValue(), problems));
        whole.judge(pointer, json, problems);
    }

    private void judge(String pointer, String name, JsonElement value, Problems problems) {
        Rule rule = fields.get(name);
        if (rule == null) {
            problems.add(pointer, "unknown field: " + name);
        } else if (!value.isJsonNull() || required.contains(name)) {
            rule.judge(pointer + "/" + name, value, problems);
        }
    }
}
