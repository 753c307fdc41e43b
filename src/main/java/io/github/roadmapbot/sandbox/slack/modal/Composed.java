package io.github.roadmapbot.sandbox.slack.modal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import java.util.List;

/** What a person composed in a field for rich text. */
final class Composed {

    private Composed() {}

    /** Rich text as it is; typed text as the composer keeps what has no format. */
    static JsonObject of(Object value) {
        if (!(value instanceof JsonObject composed)) {
            JsonObject text = Json.of("type", "text", "text", value.toString());
            JsonObject section = Json.of("type", "rich_text_section", "elements", Json.listOf(List.of(text)));
            return Json.of("type", "rich_text", "elements", Json.listOf(List.of(section)));
        }
        List<String> problems = BlockKit.problemsOfText(composed);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("nobody can compose this: " + problems);
        }
        return composed;
    }

    /** Whether nothing was typed. */
    static boolean isEmpty(String composed) {
        return isEmpty(JsonParser.parseString(composed));
    }

    private static boolean isEmpty(JsonElement element) {
        if (!(element instanceof JsonObject json)) {
            return true;
        }
        boolean word = !json.has("elements") && !Json.text(json, "type").equals("text");
        return !word
                && Json.text(json, "text").isEmpty()
                && Json.objects(json, "elements").stream().allMatch(Composed::isEmpty);
    }
}
