package io.github.roadmapbot.github.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * GitHub's own words in the body of a REST refusal.
 *
 * @param words for people, at most a few hundred characters, empty if the body is not GitHub's
 * @param codes for the program, such as {@code already_exists}, with spaces between
 */
record Refusal(String words, String codes) {

    private static final int LONG_ENOUGH = 400;

    static Refusal of(String body) {
        try {
            JsonNode json = new ObjectMapper().readTree(body);
            List<String> words = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            words.add(json.path("message").asText(""));
            for (JsonNode error : json.path("errors")) {
                words.add(detail(error));
                codes.add(error.path("code").asText(""));
            }
            words.removeIf(String::isBlank);
            return new Refusal(shortened(String.join("; ", words)), String.join(" ", codes));
        } catch (JsonProcessingException e) {
            return new Refusal("", ""); // a proxy's page in HTML has nothing to say
        }
    }

    private static String detail(JsonNode error) {
        if (error.isTextual()) {
            return error.asText();
        }
        String message = error.path("message").asText("");
        return message.isEmpty()
                ? (error.path("field").asText("") + " " + error.path("code").asText("")).strip()
                : message;
    }

    static String shortened(String text) {
        return text.length() <= LONG_ENOUGH ? text : text.substring(0, LONG_ENOUGH) + "…";
    }
}
