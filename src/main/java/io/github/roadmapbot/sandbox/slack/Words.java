package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads Block Kit as a person would: the words and the buttons. */
final class Words {

    private Words() {}

    /** One line per block that has words. */
    static String text(JsonArray blocks) {
        return Json.objects(blocks).stream()
                .map(Words::words)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    static List<Button> buttons(JsonArray blocks) {
        List<Button> buttons = new ArrayList<>();
        for (JsonObject block : Json.objects(blocks)) {
            collect(Json.text(block, "block_id"), block, buttons);
        }
        return buttons;
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void collect(String blockId, JsonObject json, List<Button> buttons) {
        if (Json.text(json, "type").equals("button")) {
            buttons.add(new Button(
                    blockId,
                    Json.text(json, "action_id"),
                    Json.text(Json.object(json, "text"), "text"),
                    Json.text(json, "value"),
                    Json.text(json, "style"),
                    json.has("url") ? Optional.of(Json.text(json, "url")) : Optional.empty()));
        }
        Json.objects(json, "elements").forEach(element -> collect(blockId, element, buttons));
        if (json.get("accessory") instanceof JsonObject accessory) {
            collect(blockId, accessory, buttons);
        }
    }

    private static String words(JsonElement element) {
        if (element instanceof JsonArray list) {
            List<String> words = new ArrayList<>();
            list.forEach(each -> words.add(words(each)));
            return join(words);
        }
        return element instanceof JsonObject json ? words(json) : "";
    }

    private static String words(JsonObject json) {
        return switch (Json.text(json, "type")) {
            case "mrkdwn" -> unescaped(Json.text(json, "text"));
            case "plain_text", "text" -> Json.text(json, "text");
            case "user" -> "<@" + Json.text(json, "user_id") + ">";
            case "channel" -> "<#" + Json.text(json, "channel_id") + ">";
            case "usergroup" -> "<!subteam^" + Json.text(json, "usergroup_id") + ">";
            case "broadcast" -> "<!" + Json.text(json, "range") + ">";
            case "emoji" -> emoji(json);
            case "link" -> json.has("text") ? Json.text(json, "text") : Json.text(json, "url");
            case "image" -> Json.text(json, "alt_text");
            case "rich_text", "rich_text_list" -> lines(json);
            case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> run(json);
            default -> parts(json);
        };
    }

    /** The pieces of a rich text follow each other without a gap. */
    private static String run(JsonObject json) {
        return Json.objects(json, "elements").stream().map(Words::words).collect(Collectors.joining());
    }

    private static String lines(JsonObject json) {
        return Json.objects(json, "elements").stream().map(Words::words).collect(Collectors.joining("\n"));
    }

    private static String emoji(JsonObject json) {
        StringBuilder characters = new StringBuilder();
        for (String point : Json.text(json, "unicode").split("-", -1)) {
            if (!point.isEmpty()) {
                characters.appendCodePoint(Integer.parseInt(point, 16));
            }
        }
        return characters.isEmpty() ? ":" + Json.text(json, "name") + ":" : characters.toString();
    }

    private static String parts(JsonObject json) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("title", "label", "text", "fields", "elements", "accessory", "element", "hint")) {
            if (json.has(name)) {
                words.add(words(json.get(name)));
            }
        }
        return join(words);
    }

    private static String join(List<String> words) {
        return words.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(" "));
    }
}
