package io.github.roadmapbot.traffic;

import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request and what the stand-in said to it.
 *
 * @param party whose wire it went over, {@code slack} or {@code github}
 * @param headers by lower-case name
 * @param status 0 if the stand-in never said anything
 * @param scripted whether the test put the answer into the stand-in's mouth
 */
public record Exchange(
        String party,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        int status,
        Map<String, String> answerHeaders,
        String answer,
        boolean scripted) {

    static Exchange of(String party, Call call, Answer answer, boolean scripted) {
        return new Exchange(
                party,
                call.method(),
                call.path(),
                call.query(),
                call.headers(),
                call.body(),
                answer.status(),
                answer.headers(),
                answer.body(),
                scripted);
    }

    /** The same below the part of the path that the pattern describes. */
    public Exchange withoutServerPath(String pattern) {
        return new Exchange(
                party,
                method,
                path.replaceFirst("^" + pattern, ""),
                query,
                headers,
                body,
                status,
                answerHeaders,
                answer,
                scripted);
    }

    /** A header of the request. */
    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }

    /** A header of the answer. */
    public Optional<String> answerHeader(String name) {
        return answerHeaders.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the stand-in itself said what was answered. */
    public boolean answeredByTheStandIn() {
        return status != 0 && !scripted;
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " → " + status;
    }
}
