package io.github.roadmapbot.sandbox.slack.block;

import static io.github.roadmapbot.sandbox.slack.block.Compositions.anyText;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.either;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.plainText;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** The blocks of Block Kit, and which of them may stand in a message or in a view. */
final class Blocks {

    private static final Shape BLOCK = Shape.typed().may("block_id", Rule.text(1, 255));

    private Blocks() {}

    static Rule inView() {
        return Rule.typed(everywhere());
    }

    static Rule inMessage() {
        Map<String, Shape> shapes = new HashMap<>(everywhere());
        shapes.put("markdown", BLOCK.must("text", Rule.text(1, 12_000)));
        shapes.put("table", table());
        return Rule.typed(shapes);
    }

    private static Map<String, Shape> everywhere() {
        return Map.of(
                "section", section(),
                "header", BLOCK.must("text", plainText(150)),
                "divider", BLOCK,
                "context", BLOCK.must("elements", Rule.list(1, 10, Elements.context())),
                "actions", BLOCK.must("elements", Rule.list(1, 25, Elements.action())),
                "image", image(),
                "rich_text", RichText.block(),
                "input", input());
    }

    private static Shape section() {
        return BLOCK.may("text", anyText(3000))
                .may("fields", Rule.list(1, 10, anyText(2000)))
                .may("accessory", Elements.accessory())
                .may("expand", Rule.flag())
                .together(Blocks::hasWords);
    }

    private static void hasWords(String pointer, JsonElement section, Problems problems) {
        if (section instanceof JsonObject json && !json.has("text") && !json.has("fields")) {
            problems.add(pointer, "missing required field: text or fields");
        }
    }

    private static Shape image() {
        return BLOCK.must("alt_text", Rule.text(1, 2000))
                .may("title", plainText(2000))
                .may("image_url", Rule.text(1, 3000))
                .may("slack_file", Shape.plain().may("id", Rule.text(1, 255)).may("url", Rule.text(1, 3000)))
                .together(either("image_url", "slack_file"));
    }

    private static Shape input() {
        return BLOCK.must("label", plainText(2000))
                .must("element", Elements.input())
                .may("hint", plainText(2000))
                .may("optional", Rule.flag())
                .may("dispatch_action", Rule.flag());
    }

    private static Shape table() {
        Shape raw = Shape.typed().must("text", Rule.text(1, 3000));
        Shape number = Shape.typed()
                .must("value", Rule.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .may("text", Rule.text(1, 255));
        Rule cell = Rule.typed(Map.of("raw_text", raw, "raw_number", number, "rich_text", RichText.block()));
        Shape column = Shape.plain()
                .may("align", Rule.oneOf("left", "center", "right"))
                .may("is_wrapped", Rule.flag());
        return BLOCK.must("rows", Rule.list(1, 100, Rule.list(1, 20, cell)))
                .may("column_settings", Rule.list(1, 20, column));
    }
}
