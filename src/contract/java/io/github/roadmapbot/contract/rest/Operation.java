package io.github.roadmapbot.contract.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked, as the description tells it.
 *
 * @param name its method and the template of its path
 * @param variables what stood in the path
 */
record Operation(String name, JsonNode told, Map<String, String> variables, OpenApi description) {

    /** Where a parameter stands, what it is called and what it may be. */
    record Parameter(String in, String name, boolean required, JsonNode schema) {}

    List<Parameter> parameters(String in) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : told.path("parameters")) {
            JsonNode parameter = description.resolved(each);
            if (parameter.required("in").textValue().equals(in)) {
                parameters.add(new Parameter(
                        in,
                        parameter.required("name").textValue(),
                        parameter.path("required").asBoolean(),
                        parameter.required("schema")));
            }
        }
        return parameters;
    }

    boolean takesBody() {
        return told.has("requestBody");
    }

    boolean needsBody() {
        return told.path("requestBody").path("required").asBoolean();
    }

    /** What the body has to be, if it may be of that media type. */
    Optional<JsonNode> body(String mediaType) {
        return content(description.resolved(told.path("requestBody")), mediaType);
    }

    /** Whether a status is among the answers. */
    boolean answersWith(int status) {
        return told.path("responses").has(Integer.toString(status));
    }

    /** Whether an answer of this status has a body. */
    boolean saysSomething(int status) {
        return response(status).has("content");
    }

    Optional<JsonNode> answer(int status, String mediaType) {
        return content(response(status), mediaType);
    }

    private JsonNode response(int status) {
        return description.resolved(told.path("responses").path(Integer.toString(status)));
    }

    private static Optional<JsonNode> content(JsonNode holder, String mediaType) {
        JsonNode content = holder.path("content").path(mediaType);
        return content.has("schema") ? Optional.of(content.get("schema")) : Optional.empty();
    }
}
