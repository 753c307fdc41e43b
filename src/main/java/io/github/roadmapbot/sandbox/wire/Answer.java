package io.github.roadmapbot.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a server says to a {@link Call}. */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(int status, String body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    public static Answer text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
