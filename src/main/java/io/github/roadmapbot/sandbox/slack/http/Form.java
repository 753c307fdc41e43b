package io.github.roadmapbot.sandbox.slack.http;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** How a payload is written into a request: events as JSON, commands as a form, and clicks as JSON within a form. */
public record Form(String contentType, String body) {

    static final String TOKEN = "sandbox-verification";

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** As Slack would write it. */
    public static Form of(Parcel parcel) {
        return switch (parcel.type()) {
            case "events_api" -> json(parcel.payload());
            case "slash_commands" -> form(fields(parcel.payload()));
            default -> form("payload=" + encoded(parcel.payload().toString()));
        };
    }

    /** As it goes over the wire. */
    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    static Form json(JsonObject payload) {
        return new Form(JSON, payload.toString());
    }

    private static Form form(String text) {
        return new Form(FORM, text);
    }

    private static String fields(JsonObject payload) {
        return payload.keySet().stream()
                .map(name -> encoded(name) + "=" + encoded(Json.text(payload, name)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
