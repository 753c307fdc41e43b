package io.github.roadmapbot.sandbox.slack.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Complaints;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.delivery.Line;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** Sends envelopes over the sockets and matches the acknowledgements to them. */
public final class SocketLine implements Line {

    private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final Complaints complaints;
    private final Sockets sockets;

    public SocketLine(String appId, ScheduledExecutorService later, Changes changes, Complaints complaints) {
        this.complaints = complaints;
        this.sockets = new Sockets(appId, later, this::received, changes::made);
    }

    public Sockets sockets() {
        return sockets;
    }

    @Override
    public Optional<CompletableFuture<JsonObject>> send(Parcel parcel) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(parcel.id(), answer);
        if (sockets.send(envelope(parcel).toString())) {
            return Optional.of(answer);
        }
        waiting.remove(parcel.id());
        return Optional.empty();
    }

    @Override
    public String late() {
        return "timeout";
    }

    private static JsonObject envelope(Parcel parcel) {
        JsonObject envelope = Json.of("envelope_id", parcel.id(), "type", parcel.type());
        envelope.add("payload", parcel.payload());
        boolean event = parcel.type().equals("events_api");
        envelope.addProperty("accepts_response_payload", !event);
        if (event) {
            envelope.addProperty("retry_attempt", parcel.attempt());
            envelope.addProperty("retry_reason", parcel.reason());
        }
        return envelope;
    }

    private void received(String message) {
        try {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            acknowledged(Json.text(json, "envelope_id"), Json.object(json, "payload"));
        } catch (JsonParseException | IllegalStateException e) {
            complaints.add("a message over the socket is not a JSON object: " + message);
        }
    }

    private void acknowledged(String id, JsonObject payload) {
        CompletableFuture<JsonObject> answer = waiting.remove(id);
        if (answer == null) {
            complaints.add("acknowledged an envelope that is not waiting for it: " + id);
            return;
        }
        answer.complete(payload);
    }
}
