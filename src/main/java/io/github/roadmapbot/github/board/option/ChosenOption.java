package io.github.roadmapbot.github.board.option;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an item has chosen in one field.
 *
 * @param shown how people recognise the item: its address, or a draft's title
 */
record ChosenOption(String itemId, String shown, String optionId) {

    /** An item that has chosen nothing has an empty option. */
    static ChosenOption of(JsonNode item) {
        JsonNode content = item.path("content");
        return new ChosenOption(
                item.path("id").asText(),
                content.path("url").asText(content.path("title").asText("an item")),
                item.at("/fieldValueByName/optionId").asText(""));
    }
}
