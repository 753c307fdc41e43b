package io.github.roadmapbot.sandbox.slack.typing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The field in which people write messages: what they type there is always kept as one block of rich text as well, with their
 * lists, quotes and code as parts of their own.
 */
public final class Composer {

    private static final String FENCE = "```";

    private final Words words;

    public Composer(Emoji emoji) {
        this.words = new Words(emoji);
    }

    public Content composed(String typed) {
        JsonArray blocks = new JsonArray();
        List<JsonObject> parts = parts(typed);
        if (!parts.isEmpty()) {
            String id = Integer.toString(typed.hashCode() & 0xfffff, Character.MAX_RADIX);
            blocks.add(Json.of("type", "rich_text", "block_id", id, "elements", Json.listOf(parts)));
        }
        return new Content(Typing.marked(typed), blocks, Optional.empty());
    }

    private List<JsonObject> parts(String typed) {
        List<JsonObject> parts = new ArrayList<>();
        boolean code = false;
        for (String piece : typed.split(FENCE, -1)) {
            if (code && !piece.isBlank()) {
                JsonObject text = Json.of("type", "text", "text", piece.strip());
                parts.add(part("rich_text_preformatted", List.of(text)));
            } else if (!piece.isBlank()) {
                parts.addAll(lines(piece.strip()));
            }
            code = !code;
        }
        return parts;
    }

    /** Lines of one kind that follow each other are one part. */
    private List<JsonObject> lines(String text) {
        List<JsonObject> parts = new ArrayList<>();
        List<String> together = new ArrayList<>();
        Kind kind = Kind.PLAIN;
        for (String line : text.split("\n", -1)) {
            Kind next = Kind.of(line);
            if (next != kind && !together.isEmpty()) {
                parts.add(part(kind, together));
                together.clear();
            }
            kind = next;
            together.add(line.substring(kind.sign.length()));
        }
        if (!together.isEmpty()) {
            parts.add(part(kind, together));
        }
        return parts;
    }

    private enum Kind {
        PLAIN(""),
        ITEM("- "),
        QUOTE("> ");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        static Kind of(String line) {
            return line.startsWith(ITEM.sign) ? ITEM : line.startsWith(QUOTE.sign) ? QUOTE : PLAIN;
        }
    }

    private JsonObject part(Kind kind, List<String> lines) {
        if (kind == Kind.ITEM) {
            List<JsonObject> items = lines.stream()
                    .map(line -> part("rich_text_section", words.of(line)))
                    .toList();
            JsonObject list = part("rich_text_list", items);
            list.addProperty("style", "bullet");
            list.addProperty("indent", 0);
            return list;
        }
        return part(kind == Kind.QUOTE ? "rich_text_quote" : "rich_text_section", words.of(String.join("\n", lines)));
    }

    private static JsonObject part(String type, List<JsonObject> elements) {
        return Json.of("type", type, "elements", Json.listOf(elements));
    }
}
