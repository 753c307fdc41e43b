package io.github.roadmapbot.github.board.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** What must not be lost while a field's options are changed; as text it can be kept. */
record Before(OptionList options, List<ChosenOption> chosen) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String written() {
        List<Map<String, String>> items = chosen.stream()
                .map(each -> Map.of("item", each.itemId(), "shown", each.shown(), "option", each.optionId()))
                .toList();
        try {
            return JSON.writeValueAsString(Map.of("options", options.inputs(), "chosen", items));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Options that cannot be written as JSON", e);
        }
    }

    static Before read(String written) {
        try {
            JsonNode whole = JSON.readTree(written);
            List<ChosenOption> chosen = whole.path("chosen")
                    .valueStream()
                    .map(each -> new ChosenOption(
                            each.path("item").asText(),
                            each.path("shown").asText(),
                            each.path("option").asText()))
                    .toList();
            return new Before(OptionList.of(whole.path("options")), chosen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept of a field's options is no JSON", e);
        }
    }
}
