package io.github.roadmapbot.github.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Errors;
import io.github.roadmapbot.github.answer.Reply;
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

    private final Wire wire;
    private final Place place;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Asks over a wire.
     *
     * @param place what the questions are about: it decides who is asked for leave
     */
    public GraphQl(Wire wire, Place place) {
        this.wire = wire;
        this.place = place;
    }

    /** The {@code data} of the answer to a document that holds one named operation. */
    public JsonNode run(String document, Map<String, Object> variables) throws GitHubFailure {
        return run(Operation.of(document), variables);
    }

    /** The {@code data} of the answer to one operation. */
    public JsonNode run(Operation operation, Map<String, Object> variables) throws GitHubFailure {
        return answered(operation, variables, false);
    }

    /** The same with null for whatever of it GitHub refused, as long as there is any answer. */
    public JsonNode runPartly(Operation operation, Map<String, Object> variables) throws GitHubFailure {
        return answered(operation, variables, true);
    }

    private JsonNode answered(Operation operation, Map<String, Object> variables, boolean partly) throws GitHubFailure {
        Reply whole = wire.send(operation.question(), place, request(operation, variables));
        JsonNode answer = read(whole);
        Reply reply = wire.counted(whole, Errors.limit(answer));
        Optional<GitHubFailure> failure = Errors.in(reply, answer);
        boolean enough = partly && answer.path("data").isObject();
        if (failure.isPresent() && !(enough && failure.get() instanceof NeedsPerson)) {
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

    private HttpRequest.Builder request(Operation operation, Map<String, Object> variables) {
        Map<String, Object> body =
                Map.of("query", operation.document(), "operationName", operation.name(), "variables", variables);
        return Transport.request(wire.graphQlUrl())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body)));
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
