package io.github.roadmapbot.journey;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import io.github.roadmapbot.sandbox.slack.http.Form;
import io.github.roadmapbot.sandbox.slack.http.Stamp;
import io.github.roadmapbot.web.KeptConnection;
import io.github.roadmapbot.web.KeptConnection.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Sends mutated payloads as requests that are signed as Slack's are, several at once over kept connections. */
final class HttpBarrage implements Barrage {

    private static final int AT_ONCE = 16;
    private static final int GARBLED_ONE_IN = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final Set<Integer> ALLOWED = Set.of(OK, 400, 401, 404, 413);

    private final URI endpoint;
    private final String secret;
    private final List<Payload> corpus;
    private final long seed;
    private final AtomicLong number = new AtomicLong();

    HttpBarrage(Town town, List<Payload> corpus, long seed) {
        this.endpoint = town.address().resolve("/slack/events");
        this.secret = town.workspace.signingSecret();
        this.corpus = corpus;
        this.seed = seed;
    }

    @Override
    public void fire(long payloads, Findings findings) throws Exception {
        ExecutorService guns = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                SplittableRandom random = new SplittableRandom(seed * AT_ONCE + i);
                tasks.add(() -> fire(payloads, random, findings));
            }
            for (Future<Void> each : guns.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            guns.shutdownNow();
        }
    }

    private Void fire(long payloads, SplittableRandom random, Findings findings) throws IOException {
        Mutator mutator = new Mutator(corpus, random);
        Garbler garbler = new Garbler(random);
        KeptConnection connection = new KeptConnection(endpoint, PATIENCE);
        for (long next = number.incrementAndGet(); next <= payloads; next = number.incrementAndGet()) {
            Payload payload = mutator.next(next);
            Form form = Form.of(new Parcel("", payload.type(), payload.json(), 0, ""));
            boolean garble = random.nextInt(GARBLED_ONE_IN) == 0;
            byte[] body = garble ? garbler.garbled(form.bytes()) : form.bytes();
            try {
                look(body, send(connection, form.contentType(), body), findings);
            } catch (IOException e) {
                findings.wrong("%s after %s".formatted(e, new String(body, StandardCharsets.UTF_8)));
                connection.close();
                connection = new KeptConnection(endpoint, PATIENCE);
            }
        }
        connection.close();
        return null;
    }

    private Reply send(KeptConnection connection, String type, byte[] body) throws IOException {
        Stamp stamp = Stamp.on(body, secret, Instant.now());
        Map<String, String> headers = Map.of(
                "Content-Type", type,
                "X-Slack-Request-Timestamp", stamp.seconds(),
                "X-Slack-Signature", stamp.signature());
        return connection.post(endpoint.getPath(), headers, body);
    }

    private static void look(byte[] body, Reply answer, Findings findings) {
        findings.count("HTTP " + answer.status());
        findings.read("an answer", answer.body());
        if (!ALLOWED.contains(answer.status())) {
            findings.wrong("%d to %s".formatted(answer.status(), new String(body, StandardCharsets.UTF_8)));
        }
        if (answer.status() == OK) {
            acknowledge(new String(body, StandardCharsets.UTF_8), findings);
        }
    }

    private static void acknowledge(String body, Findings findings) {
        try {
            if (body.startsWith("{") && JsonParser.parseString(body) instanceof JsonObject json) {
                Events.idOf(json).ifPresent(findings::acknowledged);
            }
        } catch (JsonParseException e) { // no event, whatever else it is
            findings.count("acknowledged though unreadable");
        }
    }
}
