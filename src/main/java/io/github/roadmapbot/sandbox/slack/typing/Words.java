package io.github.roadmapbot.sandbox.slack.typing;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line: mentions, links, emojis and what has a style are elements of their own. */
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "<@(?<user>[UW][A-Z0-9]+)(\\|[^>]*)?>"
                    + "|<#(?<channel>[CG][A-Z0-9]+)(\\|[^>]*)?>"
                    + "|(?<link>https?://[^\\s<>|]+)"
                    + "|(?<![\\w<])@(?<range>here|channel|everyone)\\b"
                    + "|:(?<emoji>[a-z0-9_+'-]+):"
                    + "|(?<![\\w*_~`])(?<sign>[*_~`])(?<styled>[^\\s*_~`]|[^\\s*_~`][^*_~`\\n]*[^\\s*_~`])\\k<sign>(?![\\w*_~`])");

    private final Emoji emoji;

    Words(Emoji emoji) {
        this.emoji = emoji;
    }

    List<JsonObject> of(String typed) {
        List<JsonObject> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        int end = 0;
        while (word.find()) {
            if (word.group("emoji") == null || emoji.exists(word.group("emoji"))) {
                plain(typed.substring(end, word.start()), words);
                words.add(element(word));
                end = word.end();
            }
        }
        plain(typed.substring(end), words);
        return words;
    }

    private static void plain(String text, List<JsonObject> words) {
        if (!text.isEmpty()) {
            words.add(Json.of("type", "text", "text", text));
        }
    }

    private static JsonObject element(Matcher word) {
        if (word.group("user") != null) {
            return Json.of("type", "user", "user_id", word.group("user"));
        }
        if (word.group("channel") != null) {
            return Json.of("type", "channel", "channel_id", word.group("channel"));
        }
        if (word.group("link") != null) {
            return Json.of("type", "link", "url", word.group("link"));
        }
        if (word.group("range") != null) {
            return Json.of("type", "broadcast", "range", word.group("range"));
        }
        return word.group("emoji") != null
                ? Json.of("type", "emoji", "name", word.group("emoji"))
                : Json.of(
                        "type",
                        "text",
                        "text",
                        word.group("styled"),
                        "style",
                        Json.of(style(word.group("sign")), true));
    }

    private static String style(String sign) {
        return switch (sign) {
            case "*" -> "bold";
            case "_" -> "italic";
            case "~" -> "strike";
            default -> "code";
        };
    }
}
