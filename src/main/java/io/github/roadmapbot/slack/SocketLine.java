package io.github.roadmapbot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: the bot connects to Slack, again whenever it has to, and works on several envelopes at once. At its end what
 * is at work is still acknowledged; what comes later Slack sends again.
 */
final class SocketLine {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    /** Slack sends about eight envelopes a second and waits three, and each may have to wait for an answer of Slack's. */
    private static final int CONCURRENCY = 24;

    private static final Duration GOODBYE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final JsonElement GREETING = new JsonPrimitive("hello");

    private final App app;
    private final String appToken;
    private final Reception reception;
    private final SocketModeRequestParser parser;
    private final Gson gson;
    private final ExecutorService threads;
    private volatile Runnable greeted = () -> {};
    private volatile Optional<SocketModeClient> client = Optional.empty();

    SocketLine(App app, String appToken) {
        this.app = app;
        this.appToken = appToken;
        this.reception = new Reception(app);
        this.parser = new SocketModeRequestParser(app.config());
        this.gson = GsonFactory.createSnakeCase();
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(CONCURRENCY, task -> {
            Thread thread = new Thread(task, "slack-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does this whenever Slack has opened a line anew: what it said in between may be lost. */
    void whenGreeted(Runnable deed) {
        greeted = deed;
    }

    void open() throws IOException {
        app.start();
        SocketModeClient fresh = app.slack().socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
        fresh.addWebSocketMessageListener(this::received);
        client = Optional.of(fresh);
        fresh.connect();
        fresh.setAutoReconnectEnabled(true);
    }

    /** Whether the socket is open; takes up to three seconds to find out that it is not. */
    boolean answers() {
        return client.filter(SocketModeClient::verifyConnection).isPresent();
    }

    void hangUp() throws IOException {
        client.ifPresent(line -> line.setAutoReconnectEnabled(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Some of Slack's envelopes were not acknowledged before the end; Slack sends events again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (client.isPresent()) {
            client.get().close();
        }
        app.stop();
    }

    private void received(String message) {
        try {
            threads.execute(() -> work(message));
        } catch (RejectedExecutionException e) { // the end has begun
            log.debug("An envelope came after the end");
        }
    }

    private void work(String message) {
        JsonObject envelope = envelope(message);
        if (envelope.get("envelope_id") == null) {
            if (isGreeting(envelope)) {
                greeted.run();
            }
            return; // Slack also says when it is about to hang up
        }
        Response answer = reception.answer(() -> {
            SocketModeRequest request = parser.parse(message);
            return request == null ? null : request.getBoltRequest();
        });
        if (answer.getStatusCode() == OK) {
            acknowledge(envelope.get("envelope_id"), answer);
        } else {
            log.warn("An envelope is not acknowledged: {} {}", answer.getStatusCode(), answer.getBody());
        }
    }

    private static boolean isGreeting(JsonObject message) {
        return message.has("type") && message.get("type").equals(GREETING);
    }

    private static JsonObject envelope(String message) {
        try {
            return JsonParser.parseString(message).getAsJsonObject();
        } catch (RuntimeException e) { // no envelope, whatever else it is
            return new JsonObject();
        }
    }

    private void acknowledge(JsonElement envelopeId, Response answer) {
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.add("envelope_id", envelopeId);
        String body = answer.getBody();
        if (body != null && !body.isEmpty()) {
            acknowledgement.add("payload", payload(answer.getContentType(), body));
        }
        try {
            client.orElseThrow().sendSocketModeResponse(gson.toJson(acknowledgement));
        } catch (RuntimeException e) { // the socket went away under it
            log.warn("Slack could not be told that an envelope is taken: {}", e.toString());
        }
    }

    private static JsonElement payload(String contentType, String body) {
        if (contentType.startsWith("application/json")) {
            return JsonParser.parseString(body);
        }
        JsonObject text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }
}
