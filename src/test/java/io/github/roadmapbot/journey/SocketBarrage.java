package io.github.roadmapbot.journey;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends mutated payloads in envelopes; after each volley it waits until a command is answered that came after it. */
final class SocketBarrage implements Barrage {

    private static final int VOLLEY = 1_000;
    private static final int GARBLED_ONE_IN = 8;
    private static final int TRIES = 6;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    private record Shot(Payload payload, CompletableFuture<JsonObject> answer) {}

    private final Town town;
    private final SplittableRandom random;
    private final Mutator mutator;
    private final Garbler garbler;
    private final Payload command;

    SocketBarrage(Town town, List<Payload> corpus, long seed) {
        this.town = town;
        this.random = new SplittableRandom(seed);
        this.mutator = new Mutator(corpus, random);
        this.garbler = new Garbler(random);
        this.command = corpus.stream()
                .filter(each -> each.type().equals("slash_commands"))
                .filter(each -> each.json().get("text").getAsString().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void fire(long payloads, Findings findings) throws Exception {
        for (long sent = 0; sent < payloads; sent += VOLLEY) {
            List<Shot> volley = new ArrayList<>();
            for (long number = sent; number < Math.min(payloads, sent + VOLLEY); number++) {
                shoot(mutator.next(number), volley);
            }
            awaitSentinel(findings);
            volley.forEach(each -> look(each, findings));
        }
    }

    private void shoot(Payload payload, List<Shot> volley) {
        if (random.nextInt(GARBLED_ONE_IN) == 0) {
            town.slack.sayOverSocket(garbled(payload));
            return;
        }
        town.slack.sendOverSocket(parcel(payload)).ifPresent(answer -> volley.add(new Shot(payload, answer)));
    }

    private String garbled(Payload payload) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("type", payload.type());
        envelope.addProperty("envelope_id", UUID.randomUUID().toString());
        envelope.add("payload", payload.json());
        byte[] good = envelope.toString().getBytes(StandardCharsets.UTF_8);
        return new String(garbler.garbled(good), StandardCharsets.UTF_8);
    }

    /** An answer to a command that came last shows that what came before it was taken up. */
    private void awaitSentinel(Findings findings) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            town.waitUntil("a socket", () -> town.slack.sockets() > 0);
            Optional<CompletableFuture<JsonObject>> answer = town.slack.sendOverSocket(parcel(command));
            if (answer.isPresent() && isAnswered(answer.get())) {
                return;
            }
            findings.count("socket: a command to ask again");
        }
        findings.wrong("nobody answers a command over the socket any more");
    }

    private static boolean isAnswered(CompletableFuture<JsonObject> answer) throws InterruptedException {
        try {
            answer.get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look(Shot shot, Findings findings) {
        if (!shot.answer().isDone()) {
            findings.count("socket: not acknowledged");
            return;
        }
        findings.count("socket: acknowledged");
        findings.read("an answer", shot.answer().join().toString());
        if (shot.payload().type().equals("events_api")) {
            Events.idOf(shot.payload().json()).ifPresent(findings::acknowledged);
        }
    }

    private static Parcel parcel(Payload payload) {
        return new Parcel(UUID.randomUUID().toString(), payload.type(), payload.json(), 0, "");
    }
}
