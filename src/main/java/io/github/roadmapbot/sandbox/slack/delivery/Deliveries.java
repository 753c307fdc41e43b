package io.github.roadmapbot.sandbox.slack.delivery;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Keeps book of what was sent to the app and what it acknowledged. */
public final class Deliveries {

    private final Map<String, Delivery> all = new LinkedHashMap<>();
    private final Line line;
    private final Changes changes;

    public Deliveries(Line line, Changes changes) {
        this.line = line;
        this.changes = changes;
    }

    public synchronized List<Delivery> all() {
        return new ArrayList<>(all.values());
    }

    /** Sends a payload that may be answered with another; empty if there is nobody to send it to. */
    Optional<CompletableFuture<JsonObject>> ask(String type, JsonObject payload) {
        return send(type, payload, 0, "");
    }

    /** Sends an event; empty if there is nobody to send it to. */
    Optional<CompletableFuture<JsonObject>> tell(JsonObject payload, int attempt, String reason) {
        return send("events_api", payload, attempt, reason);
    }

    String late() {
        return line.late();
    }

    private Optional<CompletableFuture<JsonObject>> send(String type, JsonObject payload, int attempt, String reason) {
        String id = UUID.randomUUID().toString();
        note(new Delivery(id, type, payload, Instant.now(), Optional.empty(), attempt));
        Optional<CompletableFuture<JsonObject>> answer = line.send(new Parcel(id, type, payload, attempt, reason));
        if (answer.isEmpty()) {
            forget(id);
        }
        return answer.map(each -> each.thenApply(acknowledgement -> acknowledged(id, acknowledgement)));
    }

    private JsonObject acknowledged(String id, JsonObject acknowledgement) {
        synchronized (this) {
            Delivery sent = all.get(id);
            if (sent != null) {
                all.put(id, sent.acknowledged(Instant.now()));
            }
        }
        changes.made();
        return acknowledgement;
    }

    private void note(Delivery delivery) {
        synchronized (this) {
            all.put(delivery.envelopeId(), delivery);
        }
        changes.made();
    }

    private synchronized void forget(String id) {
        all.remove(id);
    }
}
