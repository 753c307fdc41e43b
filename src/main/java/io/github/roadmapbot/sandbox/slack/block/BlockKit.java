package io.github.roadmapbot.sandbox.slack.block;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges messages and views as Slack does before it takes them. */
public final class BlockKit {

    private static final int BLOCKS_PER_MESSAGE = 50;
    private static final int BLOCKS_PER_VIEW = 100;
    private static final int MARKDOWN_PER_MESSAGE = 12_000;

    private final Rule message = Rule.list(0, BLOCKS_PER_MESSAGE, Blocks.inMessage());
    private final Rule modal = viewShape()
            .must("title", Compositions.plainText(24))
            .may("submit", Compositions.plainText(24))
            .may("close", Compositions.plainText(24))
            .may("clear_on_close", Rule.flag())
            .may("notify_on_close", Rule.flag())
            .may("submit_disabled", Rule.flag());
    private final Rule home = viewShape();

    /** What is wrong with the blocks of a message, each with a JSON pointer; empty if nothing is. */
    public List<String> problemsOfMessage(JsonArray blocks) {
        Problems problems = new Problems();
        message.judge("/blocks", blocks, problems);
        unique(blocks, "/blocks", problems);
        int markdown = Json.objects(blocks).stream()
                .filter(block -> Json.text(block, "type").equals("markdown"))
                .mapToInt(block -> Json.text(block, "text").length())
                .sum();
        if (markdown > MARKDOWN_PER_MESSAGE) {
            problems.add("/blocks", "markdown text must be less than 12001 characters in total");
        }
        return problems.messages();
    }

    /** What is wrong with a modal or a home tab; empty if nothing is. */
    public List<String> problemsOfView(JsonObject view) {
        Problems problems = new Problems();
        String type = Json.text(view, "type");
        switch (type) {
            case "modal" -> modal.judge("/view", view, problems);
            case "home" -> home.judge("/view", view, problems);
            default -> problems.add("/view/type", "unsupported type: " + type);
        }
        JsonArray blocks = Json.array(view, "blocks");
        unique(blocks, "/view/blocks", problems);
        submit(view, blocks, problems);
        return problems.messages();
    }

    /** What is wrong with a text that a person composed; empty if nothing is. */
    public static List<String> problemsOfText(JsonObject richText) {
        Problems problems = new Problems();
        Rule.typed(Map.of("rich_text", RichText.block())).judge("", richText, problems);
        return problems.messages();
    }

    private static Shape viewShape() {
        return Shape.typed()
                .must("blocks", Rule.list(0, BLOCKS_PER_VIEW, Blocks.inView()))
                .may("private_metadata", Rule.text(0, 3000))
                .may("callback_id", Rule.text(0, 255))
                .may("external_id", Rule.text(0, 255));
    }

    private static void submit(JsonObject view, JsonArray blocks, Problems problems) {
        boolean asks = Json.objects(blocks).stream()
                .anyMatch(block -> Json.text(block, "type").equals("input"));
        if (asks && Json.text(view, "type").equals("modal") && !(view.get("submit") instanceof JsonObject)) {
            problems.add("/view", "missing required field: submit (the view has input blocks)");
        }
    }

    private static void unique(JsonArray blocks, String pointer, Problems problems) {
        Set<String> ids = new HashSet<>();
        int focused = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof JsonObject block)) {
                continue;
            }
            String id = Json.text(block, "block_id");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(pointer + "/" + i + "/block_id", "duplicate block_id: " + id);
            }
            uniqueActions(block, pointer + "/" + i, problems);
            focused += elements(block).stream()
                    .filter(each -> Json.flag(each, "focus_on_load"))
                    .toList()
                    .size();
        }
        if (focused > 1) {
            problems.add(pointer, "only one element may have focus_on_load");
        }
    }

    private static void uniqueActions(JsonObject block, String pointer, Problems problems) {
        Set<String> ids = new HashSet<>();
        for (JsonObject element : elements(block)) {
            String id = Json.text(element, "action_id");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(pointer, "duplicate action_id: " + id);
            }
        }
    }

    /** The elements of a block that people can touch, whichever field holds them. */
    public static List<JsonObject> elements(JsonObject block) {
        List<JsonObject> elements = Json.objects(block, "elements");
        for (String name : List.of("accessory", "element")) {
            JsonElement element = block.get(name);
            if (element instanceof JsonObject single) {
                elements.add(single);
            }
        }
        return elements;
    }
}
