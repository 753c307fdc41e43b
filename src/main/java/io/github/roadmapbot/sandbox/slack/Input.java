package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a modal.
 *
 * @param kind the element's type, such as {@code plain_text_input} or {@code checkboxes}
 * @param initial what it holds when it is opened: at most one entry except for fields that take several, and the mere words
 *     of rich text
 */
public record Input(
        String blockId,
        String actionId,
        String label,
        String hint,
        String kind,
        List<Choice> options,
        List<String> initial,
        boolean optional,
        boolean dispatches,
        JsonObject element) {

    /** One of the answers that a field offers. */
    public record Choice(String text, String value, String description) {}

    static List<Input> of(JsonArray blocks) {
        List<Input> inputs = new ArrayList<>();
        for (JsonElement block : blocks) {
            JsonObject json = block.getAsJsonObject();
            if (Json.text(json, "type").equals("input")) {
                inputs.add(of(json));
            }
        }
        return inputs;
    }

    private static Input of(JsonObject block) {
        JsonObject element = block.getAsJsonObject("element");
        return new Input(
                Json.text(block, "block_id"),
                Json.text(element, "action_id"),
                Json.text(Json.object(block, "label"), "text"),
                Json.text(Json.object(block, "hint"), "text"),
                Json.text(element, "type"),
                choices(element),
                initial(element),
                Json.flag(block, "optional"),
                Json.flag(block, "dispatch_action"),
                element);
    }

    private static List<Choice> choices(JsonObject element) {
        List<Choice> choices = new ArrayList<>();
        for (JsonObject option : Json.objects(element, "options")) {
            choices.add(choice(option));
        }
        for (JsonObject group : Json.objects(element, "option_groups")) {
            Json.objects(group, "options").forEach(option -> choices.add(choice(option)));
        }
        return choices;
    }

    private static Choice choice(JsonObject option) {
        return new Choice(
                Json.text(Json.object(option, "text"), "text"),
                Json.text(option, "value"),
                Json.text(Json.object(option, "description"), "text"));
    }

    private static List<String> initial(JsonObject element) {
        List<String> initial = new ArrayList<>();
        if (element.get("initial_value") instanceof JsonObject composed) {
            return List.of(Words.text(Json.listOf(List.of(composed))));
        }
        for (String name : List.of("initial_value", "initial_user", "initial_conversation", "initial_date")) {
            if (element.has(name)) {
                initial.add(Json.text(element, name));
            }
        }
        if (element.has("initial_option")) {
            initial.add(Json.text(Json.object(element, "initial_option"), "value"));
        }
        Json.objects(element, "initial_options").forEach(option -> initial.add(Json.text(option, "value")));
        return initial;
    }
}
