package io.github.roadmapbot.sandbox.slack.block;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Options within one menu: values differ, and what is chosen at first is one of them. */
final class Initials {

    private Initials() {}

    static void judge(String pointer, JsonElement element, Problems problems) {
        if (!(element instanceof JsonObject menu)) {
            return;
        }
        Set<String> values = new HashSet<>();
        for (JsonObject option : options(menu)) {
            if (!values.add(Json.text(option, "value"))) {
                problems.add(pointer, "duplicate option value: " + Json.text(option, "value"));
            }
        }
        if (menu.get("initial_option") instanceof JsonObject initial) {
            known(pointer + "/initial_option", initial, values, problems);
        }
        Json.objects(menu, "initial_options")
                .forEach(initial -> known(pointer + "/initial_options", initial, values, problems));
    }

    private static void known(String pointer, JsonObject initial, Set<String> values, Problems problems) {
        if (!values.contains(Json.text(initial, "value"))) {
            problems.add(pointer, "must be one of the options: " + Json.text(initial, "value"));
        }
    }

    private static List<JsonObject> options(JsonObject menu) {
        List<JsonObject> options = Json.objects(menu, "options");
        Json.objects(menu, "option_groups").forEach(group -> options.addAll(Json.objects(group, "options")));
        return options;
    }
}
