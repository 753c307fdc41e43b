package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An item of which it is asked whether a view should show it.
 *
 * @param shown how people recognise it: its address, or a draft's title
 * @param option what it has chosen in the view's field, or nothing
 */
public record ViewedItem(String id, String shown, String option, boolean archived) {

    ViewedItem saying(String other) {
        return new ViewedItem(id, shown, other, archived);
    }

    static ViewedItem of(JsonNode item) {
        JsonNode content = item.path("content");
        return new ViewedItem(
                item.path("id").asText(),
                content.path("url").asText(content.path("title").asText("an item")),
                item.at("/fieldValueByName/name").asText(""),
                item.path("isArchived").asBoolean());
    }
}
