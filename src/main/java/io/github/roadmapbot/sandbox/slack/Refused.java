package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import java.util.List;

/** A request that Slack refuses, with the word that it has for that. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;
    private final transient JsonObject more;

    public Refused(String error) {
        this(error, new JsonObject());
    }

    /** Refuses with further fields beside {@code error}. */
    public Refused(String error, JsonObject more) {
        super(error + (more.size() == 0 ? "" : " " + more));
        this.error = error;
        this.more = more;
    }

    /** Refuses with reasons in {@code response_metadata.messages}. */
    public static Refused because(String error, List<String> reasons) {
        JsonObject metadata = Json.of("messages", Json.list(reasons));
        return new Refused(error, Json.of("response_metadata", metadata));
    }

    /** The body of the answer. */
    public JsonObject body() {
        JsonObject body = Json.of("ok", false, "error", error);
        more.entrySet().forEach(field -> body.add(field.getKey(), field.getValue()));
        return body;
    }

    public String error() {
        return error;
    }
}
