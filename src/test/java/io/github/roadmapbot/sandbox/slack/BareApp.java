package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** An app without an SDK: keeps what it hears, and answers what it is told to, or nothing. */
final class BareApp extends WebSocketClient implements AutoCloseable {

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final Fixture fixture;
    private final Function<JsonObject, Optional<JsonObject>> answer;

    /** Connects; {@code answer} makes the payload of an acknowledgement, or none to stay silent. */
    BareApp(Fixture fixture, Function<JsonObject, Optional<JsonObject>> answer) {
        super(address(fixture));
        this.fixture = fixture;
        this.answer = answer;
        try {
            if (!connectBlocking(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not let in");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        fixture.slack().await("hello", Fixture.SOON, () -> heard.stream().findFirst());
    }

    static BareApp acknowledging(Fixture fixture) {
        return new BareApp(fixture, envelope -> Optional.of(new JsonObject()));
    }

    static BareApp silent(Fixture fixture) {
        return new BareApp(fixture, envelope -> Optional.empty());
    }

    static URI address(Fixture fixture) {
        JsonObject answer = fixture.call(
                "apps.connections.open", "token", Workspace.sandbox().appToken());
        return URI.create(Json.text(answer, "url"));
    }

    /** The envelopes so far, oldest first. */
    List<JsonObject> envelopes() {
        return heard.stream().filter(each -> each.has("envelope_id")).toList();
    }

    /** The events so far, oldest first. */
    List<JsonObject> events() {
        return envelopes().stream()
                .map(each -> Json.object(Json.object(each, "payload"), "event"))
                .toList();
    }

    List<JsonObject> everything() {
        return List.copyOf(heard);
    }

    /** Waits for so many envelopes. */
    List<JsonObject> awaitEnvelopes(int count) {
        return fixture.slack()
                .await(
                        count + " envelopes",
                        Fixture.SOON,
                        () -> Optional.of(envelopes()).filter(each -> each.size() >= count));
    }

    @Override
    public void onMessage(String message) {
        JsonObject json = JsonParser.parseString(message).getAsJsonObject();
        heard.add(json);
        fixture.slack().touch();
        if (json.has("envelope_id")) {
            answer.apply(json)
                    .ifPresent(
                            payload -> send(Json.of("envelope_id", Json.text(json, "envelope_id"), "payload", payload)
                                    .toString()));
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onClose(int code, String reason, boolean remote) {}

    @Override
    public void onError(Exception e) {}
}
