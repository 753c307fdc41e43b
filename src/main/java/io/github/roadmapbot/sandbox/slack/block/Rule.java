package io.github.roadmapbot.sandbox.slack.block;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Judges one value within a block. */
@FunctionalInterface
interface Rule {

    void judge(String pointer, JsonElement value, Problems problems);

    static Rule text(int min, int max) {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonPrimitive text) || !text.isString()) {
                problems.add(pointer, "must be a string");
            } else if (text.getAsString().length() < min) {
                problems.add(pointer, "must be more than " + (min - 1) + " characters");
            } else if (text.getAsString().length() > max) {
                problems.add(pointer, "must be less than " + (max + 1) + " characters");
            }
        };
    }

    static Rule flag() {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonPrimitive flag) || !flag.isBoolean()) {
                problems.add(pointer, "must be a boolean");
            }
        };
    }

    static Rule whole(long min, long max) {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonPrimitive number) || !number.isNumber()) {
                problems.add(pointer, "must be a number");
            } else if (number.getAsDouble() < min || number.getAsDouble() > max) {
                problems.add(pointer, "must be between " + min + " and " + max);
            }
        };
    }

    static Rule oneOf(String... words) {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonPrimitive word) || !List.of(words).contains(word.getAsString())) {
                problems.add(pointer, "must be one of " + String.join(", ", words));
            }
        };
    }

    static Rule list(int min, int max, Rule each) {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonArray items)) {
                problems.add(pointer, "must be an array");
                return;
            }
            if (items.size() < min) {
                problems.add(pointer, "no fewer than " + min + " items required");
            }
            if (items.size() > max) {
                problems.add(pointer, "no more than " + max + " items allowed");
            }
            for (int i = 0; i < items.size(); i++) {
                each.judge(pointer + "/" + i, items.get(i), problems);
            }
        };
    }

    /** An object whose {@code type} selects its shape. */
    static Rule typed(Map<String, Shape> shapes) {
        return (pointer, value, problems) -> {
            if (!(value instanceof JsonObject json)) {
                problems.add(pointer, "must be an object");
                return;
            }
            String type = json.get("type") instanceof JsonPrimitive name ? name.getAsString() : "";
            Shape shape = shapes.get(type);
            if (shape == null) {
                problems.add(pointer + "/type", "unsupported type: " + (type.isEmpty() ? "(none)" : type));
            } else {
                shape.judge(pointer, json, problems);
            }
        };
    }

    /** This rule, and then another look at the same value. */
    default Rule and(Rule other) {
        return (pointer, value, problems) -> {
            judge(pointer, value, problems);
            other.judge(pointer, value, problems);
        };
    }
}
