package io.github.roadmapbot.github.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks GitHub in GraphQL, where an error may hide in an answer with status 200. */
public final class GraphQl {

    static final String USER_AGENT = "roadmap-bot";

    /** The version that hub4j asks for too; the next one removes properties of issues. */
    static final String API_VERSION = "2022-11-28";

    private final GitHubAccess access;
    private final Wire wire;
    private final ObjectMapper json = new ObjectMapper();

    public GraphQl(GitHubAccess access) {
        this.access = access;
        this.wire = new Wire(access);
    }

    /** The {@code data} of the answer to a document that holds one named operation. */
    public JsonNode run(String document, Map<String, Object> variables) throws GitHubFailure {
        return run(Operation.of(document), variables);
    }

    /** The {@code data} of the answer to one operation. */
    public JsonNode run(Operation operation, Map<String, Object> variables) throws GitHubFailure {
        Reply reply = wire.send(operation.question(), request(operation, variables));
        JsonNode answer = read(reply);
        Optional<GitHubFailure> failure = Errors.in(reply, answer);
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (!answer.path("data").isObject()) {
            throw reply.question().broken("GitHub's answer holds no data" + reply.told(), null);
        }
        return answer.path("data");
    }

    /**
     * The first node of a connection that is {@code which}, looked for page by page.
     *
     * @param connection where the connection stands in the data, as a JSON pointer
     */
    public Optional<JsonNode> find(
            Operation query, Map<String, Object> variables, String connection, Predicate<JsonNode> which)
            throws GitHubFailure {
        List<JsonNode> found = new ArrayList<>();
        pages(query, variables, connection, data -> {
            data.at(connection)
                    .path("nodes")
                    .valueStream()
                    .filter(which)
                    .findFirst()
                    .ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** Shows the data of page after page, until {@code enough} or until there are no more. */
    public void pages(Operation query, Map<String, Object> variables, String connection, Predicate<JsonNode> enough)
            throws GitHubFailure {
        Map<String, Object> asked = new HashMap<>(variables);
        while (true) {
            JsonNode data = run(query, asked);
            JsonNode page = data.at(connection);
            if (!page.path("nodes").isArray()) {
                throw query.question()
                        .broken("GitHub's answer lacks " + connection + " (" + query.question() + ")", null);
            }
            if (enough.test(data) || !page.at("/pageInfo/hasNextPage").asBoolean()) {
                return;
            }
            String end = page.at("/pageInfo/endCursor").asText("");
            if (end.isEmpty() || end.equals(asked.put("after", end))) {
                throw query.question().broken("GitHub's pages do not end (" + query.question() + ")", null);
            }
        }
    }

    private HttpRequest request(Operation operation, Map<String, Object> variables) {
        Map<String, Object> body =
                Map.of("query", operation.document(), "operationName", operation.name(), "variables", variables);
        return HttpRequest.newBuilder(access.graphQlUrl())
                .header("Authorization", "bearer " + access.token())
                .header("Accept", "application/vnd.github+json")
                .header("Content-Type", "application/json")
                .header("User-Agent", USER_AGENT)
                .header("X-GitHub-Api-Version", API_VERSION)
                .POST(BodyPublishers.ofString(written(body)))
                .build();
    }

    private String written(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Variables that cannot be written as JSON", e);
        }
    }

    private JsonNode read(Reply reply) throws GitHubFailure {
        try {
            return json.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw reply.question().broken("GitHub's answer could not be read" + reply.told(), e);
        }
    }
}
