package io.github.roadmapbot.slack.http;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.github.roadmapbot.slack.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;

/** Works on Slack's requests, a few at a time, as the bot's handlers say. */
final class Desk {

    /** Slack sends about eight requests a second and waits three, and each may have to wait for an answer of Slack's. */
    private static final int AT_WORK = 24;

    /** What has to wait longer for its turn is answered too late anyway. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(AT_WORK, true);
    private final Reception reception;
    private final SlackRequestParser parser;

    Desk(App app) {
        this.reception = new Reception(app);
        this.parser = new SlackRequestParser(app.config());
    }

    /** The answer to a request; empty if too many others are at work. */
    Optional<Response> answer(Request request, byte[] body) throws InterruptedException {
        if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reception.answer(() -> parser.parse(raw(request, body))));
        } finally {
            places.release();
        }
    }

    private static SlackRequestParser.HttpRequest raw(Request request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().forEach(field -> headers.put(field.getName(), List.of(String.valueOf(field.getValue()))));
        return SlackRequestParser.HttpRequest.builder()
                .requestUri(SlackEndpoint.PATH)
                .queryString(Map.of())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(headers))
                .remoteAddress("")
                .build();
    }
}
