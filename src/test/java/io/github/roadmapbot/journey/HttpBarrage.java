package io.github.roadmapbot.journey;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import io.github.roadmapbot.sandbox.slack.http.Form;
import io.github.roadmapbot.sandbox.slack.http.Stamp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private static final Set<Integer> ALLOWED = Set.of(200, 400, 401, 404, 413);

    private final HttpClient client = HttpClient.newHttpClient();
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

    private Void fire(long payloads, SplittableRandom random, Findings findings) throws Exception {
        Mutator mutator = new Mutator(corpus, random);
        Garbler garbler = new Garbler(random);
        for (long next = number.incrementAndGet(); next <= payloads; next = number.incrementAndGet()) {
            Payload payload = mutator.next(next);
            Form form = Form.of(new Parcel("", payload.type(), payload.json(), 0, ""));
            boolean garble = random.nextInt(GARBLED_ONE_IN) == 0;
            byte[] body = garble ? garbler.garbled(form.bytes()) : form.bytes();
            shoot(form.contentType(), body, findings);
        }
        return null;
    }

    private void shoot(String type, byte[] body, Findings findings) throws InterruptedException {
        long start = System.nanoTime();
        try {
            look(body, send(type, body), findings);
        } catch (IOException e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            findings.wrong("%s after %s to %s".formatted(e, took, new String(body, StandardCharsets.UTF_8)));
        }
    }

    private HttpResponse<String> send(String type, byte[] body) throws IOException, InterruptedException {
        Stamp stamp = Stamp.on(body, secret, Instant.now());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp.seconds())
                .header("X-Slack-Signature", stamp.signature())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void look(byte[] body, HttpResponse<String> answer, Findings findings) {
        findings.count("HTTP " + answer.statusCode());
        findings.read("an answer", answer.body());
        if (!ALLOWED.contains(answer.statusCode())) {
            findings.wrong("%d to %s".formatted(answer.statusCode(), new String(body, StandardCharsets.UTF_8)));
        }
        if (answer.statusCode() == 200) {
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
