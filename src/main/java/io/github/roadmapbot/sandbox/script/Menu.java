package io.github.roadmapbot.sandbox.script;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import java.util.ArrayList;
import java.util.List;

/** The choices that the menus of a message offer. */
final class Menu {

    /** One choice: what a person reads, what the app gets, and in which menu it is. */
    record Choice(String actionId, String label, String value) {}

    private Menu() {}

    static List<Choice> choices(JsonArray blocks) {
        List<Choice> choices = new ArrayList<>();
        for (JsonObject block : Json.objects(blocks)) {
            Json.objects(block, "elements").forEach(element -> collect(element, choices));
            collect(Json.object(block, "accessory"), choices);
        }
        return choices;
    }

    private static void collect(JsonObject element, List<Choice> choices) {
        List<JsonObject> options = new ArrayList<>(Json.objects(element, "options"));
        Json.objects(element, "option_groups").forEach(group -> options.addAll(Json.objects(group, "options")));
        for (JsonObject option : options) {
            choices.add(new Choice(
                    Json.text(element, "action_id"),
                    Json.text(Json.object(option, "text"), "text"),
                    Json.text(option, "value")));
        }
    }
}
