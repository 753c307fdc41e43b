package io.github.roadmapbot.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.sandbox.wire.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** What GitHub counts for a GraphQL request that asks for the same of many nodes: a point for a hundred lists. */
public final class Points {

    private static final Pattern LIST = Pattern.compile("\\b(first|last): ?(\\d|\\$)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Points() {}

    /** Every list of the document is asked for once a node; over REST a request is a point. */
    public static int of(Call call) {
        if (!call.path().equals("/graphql")) {
            return 1;
        }
        try {
            JsonNode request = JSON.readTree(call.body());
            long lists = LIST.matcher(request.path("query").asText()).results().count();
            int nodes = Math.max(1, request.path("variables").path("nodes").size());
            return (int) Math.max(1, Math.round(lists * nodes / 100.0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
