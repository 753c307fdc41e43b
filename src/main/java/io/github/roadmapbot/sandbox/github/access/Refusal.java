package io.github.roadmapbot.sandbox.github.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.List;

/** REST's no, in the form in which GitHub says it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String DOCUMENTATION = "https://docs.github.com/rest";

    /** What is wrong with one field of a body or a query. */
    public record Problem(String resource, String field, String code, String message) {

        public static Problem missing(String resource, String field) {
            return new Problem(resource, field, "missing_field", "");
        }

        public static Problem invalid(String resource, String field) {
            return new Problem(resource, field, "invalid", "");
        }

        public static Problem custom(String resource, String field, String message) {
            return new Problem(resource, field, "custom", message);
        }
    }

    private final transient Answer answer;

    private Refusal(int status, ObjectNode body) {
        super(status + " " + body.path("message").asText());
        body.put("documentation_url", DOCUMENTATION).put("status", Integer.toString(status));
        this.answer = Answer.json(status, body.toString());
    }

    private Refusal(Answer answer, String message) {
        super(message);
        this.answer = answer;
    }

    /** The same with one header more. */
    public Refusal with(String header, String value) {
        return new Refusal(answer.with(header, value), String.valueOf(getMessage()));
    }

    public static Refusal of(int status, String message) {
        return new Refusal(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    /** It is somewhere else now. */
    public static Refusal moved(String url) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", "Moved Permanently");
        return new Refusal(301, body.put("url", url)).with("Location", url);
    }

    public static Refusal notFound() {
        return of(404, "Not Found");
    }

    public static Refusal invalid(Problem... problems) {
        return invalid(List.of(problems));
    }

    public static Refusal invalid(List<Problem> problems) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", "Validation Failed");
        for (Problem problem : problems) {
            ObjectNode error = body.withArray("errors").addObject();
            error.put("resource", problem.resource())
                    .put("code", problem.code())
                    .put("field", problem.field());
            if (!problem.message().isEmpty()) {
                error.put("message", problem.message());
            }
        }
        return new Refusal(422, body);
    }

    public Answer answer() {
        return answer;
    }
}
