package io.github.roadmapbot.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The part of a {@link ScriptedGitHub} that speaks GraphQL: an answer for each operation by its name. */
public final class ScriptedGraphQl implements AutoCloseable {

    private static final String POST = "POST /graphql";

    private final Map<String, Function<Call, Answer>> script = new ConcurrentHashMap<>();
    private final ScriptedGitHub gitHub = new ScriptedGitHub();

    public ScriptedGraphQl() throws IOException {
        Recording.ofScripted("github", gitHub.http());
        gitHub.does(
                POST,
                call -> script.getOrDefault(
                                operation(call),
                                unknown -> Answer.json(200, "{\"errors\":[{\"message\":\"not in the script\"}]}"))
                        .apply(call));
    }

    public void says(String operation, String body) {
        does(operation, call -> Answer.json(200, body));
    }

    public void does(String operation, Function<Call, Answer> answer) {
        script.put(operation, answer);
    }

    public Wire wire() {
        return gitHub.wire();
    }

    public Wire wire(Pace pace) {
        return new Wire(gitHub.access(), pace);
    }

    public List<Call> calls(String operation) {
        return gitHub.calls(POST).stream()
                .filter(call -> operation(call).equals(operation))
                .toList();
    }

    /** The names of the operations that arrived, oldest first. */
    public List<String> operations() {
        return gitHub.calls(POST).stream().map(ScriptedGraphQl::operation).toList();
    }

    @Override
    public void close() {
        gitHub.close();
    }

    private static String operation(Call call) {
        try {
            return new ObjectMapper()
                    .readTree(call.body())
                    .path("operationName")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
