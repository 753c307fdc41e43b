package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * hub4j's way to the network, made so that no POST is ever sent twice. hub4j repeats any request, writing or not, after
 * a SocketException or a timeout, and sleeps through limits; it leaves a {@link GitHubFailure} alone, so every refusal
 * and every broken connection is turned into one before hub4j sees it.
 */
final class PatientConnector implements GitHubConnector {

    private final Wire wire;
    private final Place place;

    PatientConnector(Wire wire, Place place) {
        this.wire = wire;
        this.place = place;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        URI address = URI.create(request.url().toString());
        Question question = new Question(
                request.method() + " " + address.getPath(), !request.method().equals("GET"));
        return new Whole(request, wire.send(question, place, translated(request, address)));
    }

    private static HttpRequest.Builder translated(GitHubConnectorRequest request, URI address) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).setHeader("User-Agent", Transport.USER_AGENT);
        for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
            // The JDK's client does not unpack; without this header GitHub sends plain text.
            if (!header.getKey().equalsIgnoreCase("Accept-Encoding")) {
                header.getValue().forEach(value -> builder.header(header.getKey(), value));
            }
        }
        String type = request.contentType();
        if (type != null) {
            builder.setHeader("Content-Type", type);
        }
        return builder.method(request.method(), body(request));
    }

    private static BodyPublisher body(GitHubConnectorRequest request) throws IOException {
        try (InputStream body = request.body()) {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.readAllBytes());
        }
    }

    /** An answer that has already been read to its end. */
    private static final class Whole extends GitHubConnectorResponse.ByteArrayResponse {

        private final String body;

        Whole(GitHubConnectorRequest request, Reply reply) {
            super(request, reply.status(), reply.headers().map());
            this.body = reply.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
