package io.github.roadmapbot.sandbox.slack.block;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** The objects that blocks and elements are composed of: texts, options, confirmations. */
final class Compositions {

    private Compositions() {}

    static Rule plainText(int max) {
        return Rule.typed(Map.of("plain_text", plainTextShape(max)));
    }

    static Rule anyText(int max) {
        return Rule.typed(texts(max));
    }

    static Map<String, Shape> texts(int max) {
        Shape markdown = Shape.typed().must("text", Rule.text(1, max)).may("verbatim", Rule.flag());
        return Map.of("plain_text", plainTextShape(max), "mrkdwn", markdown);
    }

    /** An option of a menu; its value is kept to the older and smaller limit of 75. */
    static Rule option(boolean markdown) {
        return Shape.plain()
                .must("text", markdown ? anyText(75) : plainText(75))
                .must("value", Rule.text(1, 75))
                .may("description", markdown ? anyText(75) : plainText(75));
    }

    static Rule overflowOption() {
        return Shape.plain()
                .must("text", plainText(75))
                .must("value", Rule.text(1, 75))
                .may("description", plainText(75))
                .may("url", Rule.text(1, 3000));
    }

    static Rule optionGroup() {
        return Shape.plain().must("label", plainText(75)).must("options", Rule.list(1, 100, option(false)));
    }

    static Rule confirm() {
        return Shape.plain()
                .must("title", plainText(100))
                .must("text", anyText(300))
                .must("confirm", plainText(30))
                .must("deny", plainText(30))
                .may("style", Rule.oneOf("primary", "danger"));
    }

    static Rule dispatchConfig() {
        return Shape.plain()
                .may("trigger_actions_on", Rule.list(1, 2, Rule.oneOf("on_enter_pressed", "on_character_entered")));
    }

    /** Exactly one of two fields. */
    static Rule either(String one, String other) {
        return (pointer, value, problems) -> {
            if (value instanceof JsonObject json && json.has(one) == json.has(other)) {
                problems.add(pointer, "must have exactly one of " + one + ", " + other);
            }
        };
    }

    /** One field not greater than another, if both are there. */
    static Rule ordered(String small, String great) {
        return (pointer, value, problems) -> {
            if (value instanceof JsonObject json
                    && json.get(small) instanceof JsonPrimitive least
                    && json.get(great) instanceof JsonPrimitive most
                    && least.getAsDouble() > most.getAsDouble()) {
                problems.add(pointer + "/" + small, "must not exceed " + great);
            }
        };
    }

    private static Shape plainTextShape(int max) {
        return Shape.typed().must("text", Rule.text(1, max)).may("emoji", Rule.flag());
    }
}
