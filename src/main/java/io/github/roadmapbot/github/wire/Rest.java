package io.github.roadmapbot.github.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks over REST for what hub4j has no words for. */
public final class Rest {

    /** An answer to a read. */
    public record Answer(JsonNode body, Optional<URI> next) {}

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private static final int MOST_PAGES = 50;

    private final Wire wire;
    private final Place place;
    private final ObjectMapper json = new ObjectMapper();

    public Rest(Wire wire, Place place) {
        this.wire = wire;
        this.place = place;
    }

    /** What is at a path below the API's address, for example {@code /user}. */
    public Answer get(String path) throws GitHubFailure {
        return get(URI.create(wire.apiUrl() + path));
    }

    /** The entries of a list, page by page. */
    public List<JsonNode> list(String path) throws GitHubFailure {
        List<JsonNode> entries = new ArrayList<>();
        Answer page = get(path);
        page.body().forEach(entries::add);
        for (int pages = 1; page.next().isPresent() && pages < MOST_PAGES; pages++) {
            page = get(page.next().get());
            page.body().forEach(entries::add);
        }
        return entries;
    }

    /** Writes once; what GitHub answers to it. */
    public JsonNode post(String path, Map<String, Object> body) throws GitHubFailure {
        return write("POST", path, body);
    }

    /** Changes what is there, and only what {@code body} names. */
    public JsonNode patch(String path, Map<String, Object> body) throws GitHubFailure {
        return write("PATCH", path, body);
    }

    /** Takes away what {@code body} names; what GitHub answers to it. */
    public JsonNode delete(String path, Map<String, Object> body) throws GitHubFailure {
        return write("DELETE", path, body);
    }

    /** Takes away what the path names; what GitHub answers to it. */
    public JsonNode delete(String path) throws GitHubFailure {
        URI address = URI.create(wire.apiUrl() + path);
        return write("DELETE", address, Transport.request(address).DELETE());
    }

    private JsonNode write(String method, String path, Map<String, Object> body) throws GitHubFailure {
        URI address = URI.create(wire.apiUrl() + path);
        return write(
                method,
                address,
                Transport.request(address)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(written(body))));
    }

    private JsonNode write(String method, URI address, HttpRequest.Builder request) throws GitHubFailure {
        return read(answered(new Question(method + " " + address.getPath(), true), request));
    }

    private Answer get(URI address) throws GitHubFailure {
        Question question = new Question("GET " + address.getPath(), false);
        Reply reply = answered(question, Transport.request(address));
        return new Answer(read(reply), reply.header("Link").flatMap(Rest::next));
    }

    private Reply answered(Question question, HttpRequest.Builder request) throws GitHubFailure {
        Reply reply = wire.send(question, place, request);
        if (reply.status() >= 300) {
            throw new NeedsPerson("It has moved" + reply.told(), "MOVED");
        }
        return reply;
    }

    private String written(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A body that cannot be written as JSON", e);
        }
    }

    private JsonNode read(Reply reply) throws GitHubFailure {
        try {
            return json.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw reply.question().broken("GitHub's answer could not be read" + reply.told(), e);
        }
    }

    private static Optional<URI> next(String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? Optional.of(URI.create(next.group(1))) : Optional.empty();
    }
}
