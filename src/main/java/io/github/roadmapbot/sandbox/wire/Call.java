package io.github.roadmapbot.sandbox.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it arrived.
 *
 * @param number counts the requests of one server from 1
 * @param path the path without its query
 * @param query the raw query, empty if there is none
 * @param headers by lower-case name
 * @param at when it arrived, on the real clock
 */
public record Call(
        long number,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        Instant at) {

    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }

    @Override
    public String toString() {
        return "#" + number + " " + method + " " + path;
    }
}
