package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workspace on loopback: the Web API over HTTP, Socket Mode over a WebSocket, and the people in it. It refuses what Slack
 * would refuse.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class SmallSlack implements AutoCloseable {

    /**
     * Opens the workspace on free ports.
     *
     * @param clock tells the time that messages bear and that retries wait for
     * @param manifestJson the app's manifest: its scopes, commands, shortcuts and events; what is not declared does not work
     */
    public SmallSlack(Clock clock, Workspace workspace, String manifestJson) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Where the Web API is, for example {@code http://127.0.0.1:40123/api/}. */
    public URI apiUrl() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The server of the Web API: what was called, and what shall go wrong. */
    public WireServer http() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The hands and eyes of one person. */
    public Person as(String userId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Grows with every visible change. */
    public long version() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Waits for a visible change; returns the new version, or {@code after} if nothing has changed in time. */
    public long awaitChange(long after, Duration atMost) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Looks again at each change until there is something to see; fails saying {@code what} if the time is up. */
    public <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Every envelope sent over sockets, oldest first. */
    public List<Delivery> deliveries() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Cuts every socket without a word. */
    public void dropSockets() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Asks every socket to reconnect, then closes it. */
    public void disconnectPolitely() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Whether new connections are turned away. */
    public void refuseSockets(boolean refuse) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Sends an event once more, with the same id, as Slack does when it missed the acknowledgement. */
    public void redeliver(String eventId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Sends any event as if Slack had seen it happen, with a fresh id. */
    public void deliver(JsonObject event) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Makes a method answer with an error until it is cleared with {@code null}. */
    public void failReading(String method, @Nullable String slackError) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not yet");
    }
}
