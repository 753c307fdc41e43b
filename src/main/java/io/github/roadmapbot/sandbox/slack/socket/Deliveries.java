package io.github.roadmapbot.sandbox.slack.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Complaints;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/** Sends envelopes over the sockets and matches the acknowledgements to them. */
public final class Deliveries {

    private final Map<String, Delivery> all = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<JsonObject>> waiting = new LinkedHashMap<>();
    private final Changes changes;
    private final Complaints complaints;
    private final Sockets sockets;

    public Deliveries(String appId, ScheduledExecutorService later, Changes changes, Complaints complaints) {
        this.changes = changes;
        this.complaints = complaints;
        this.sockets = new Sockets(appId, later, this::received, changes::made);
    }

    public Sockets sockets() {
        return sockets;
    }

    public synchronized List<Delivery> all() {
        return new ArrayList<>(all.values());
    }

    /** Sends a payload that may be answered with another; empty if there is no socket. */
    Optional<CompletableFuture<JsonObject>> ask(String type, JsonObject payload) {
        return send(Json.of("accepts_response_payload", true), type, payload, 0);
    }

    /** Sends an event; empty if there is no socket. */
    Optional<CompletableFuture<JsonObject>> tell(JsonObject payload, int attempt, String reason) {
        JsonObject envelope =
                Json.of("accepts_response_payload", false, "retry_attempt", attempt, "retry_reason", reason);
        return send(envelope, "events_api", payload, attempt);
    }

    private synchronized Optional<CompletableFuture<JsonObject>> send(
            JsonObject envelope, String type, JsonObject payload, int attempt) {
        String id = UUID.randomUUID().toString();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.add("payload", payload);
        if (!sockets.send(envelope.toString())) {
            return Optional.empty();
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        all.put(id, new Delivery(id, type, payload, Instant.now(), Optional.empty(), attempt));
        waiting.put(id, answer);
        changes.made();
        return Optional.of(answer);
    }

    private void received(String message) {
        try {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            acknowledged(Json.text(json, "envelope_id"), Json.object(json, "payload"));
        } catch (JsonParseException | IllegalStateException e) {
            complaints.add("a message over the socket is not a JSON object: " + message);
        }
    }

    private synchronized void acknowledged(String id, JsonObject payload) {
        CompletableFuture<JsonObject> answer = waiting.remove(id);
        Delivery delivery = all.get(id);
        if (answer == null || delivery == null) {
            complaints.add("acknowledged an envelope that is not waiting for it: " + id);
            return;
        }
        all.put(
                id,
                new Delivery(
                        id,
                        delivery.type(),
                        delivery.payload(),
                        delivery.sentAt(),
                        Optional.of(Instant.now()),
                        delivery.retryAttempt()));
        changes.made();
        answer.complete(payload);
    }
}
