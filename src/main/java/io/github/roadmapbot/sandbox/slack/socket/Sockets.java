package io.github.roadmapbot.sandbox.slack.socket;

import io.github.roadmapbot.sandbox.slack.Json;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** The app's connections; each message goes over one of them. */
public final class Sockets implements AutoCloseable {

    private static final long GRACE_MILLIS = 1000;

    private final SocketServer server;
    private final ScheduledExecutorService later;
    private final Set<WebSocket> leaving = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Listens on a free port.
     *
     * @param received is told every message that the app sends
     * @param changed runs when a connection has come or gone
     */
    public Sockets(String appId, ScheduledExecutorService later, Consumer<String> received, Runnable changed) {
        this.server = new SocketServer(appId, received, changed);
        this.later = later;
        try {
            server.open();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the socket server started", e);
        }
    }

    /** A fresh address for one connection, as {@code apps.connections.open} returns it. */
    public String address() {
        return server.address();
    }

    /** How many connections are open. */
    public int count() {
        return open().size();
    }

    /** Sends over one of the connections; false if there is none. */
    public boolean send(String message) {
        List<WebSocket> open = open();
        List<WebSocket> staying =
                open.stream().filter(socket -> !leaving.contains(socket)).toList();
        List<WebSocket> choice = staying.isEmpty() ? open : staying;
        if (choice.isEmpty()) {
            return false;
        }
        try {
            choice.get(Math.floorMod(turn.getAndIncrement(), choice.size())).send(message);
            return true;
        } catch (WebsocketNotConnectedException e) {
            return false; // it went away in between
        }
    }

    /** Cuts every connection without a word. */
    public void drop() {
        List.copyOf(server.getConnections())
                .forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    }

    /** Asks every connection to be replaced, and closes it a second later. */
    public void disconnect() {
        List<WebSocket> sockets = open();
        leaving.addAll(sockets);
        String goodbye = Json.of(
                        "type", "disconnect",
                        "reason", "refresh_requested",
                        "debug_info", Json.of("host", "small-slack"))
                .toString();
        sockets.forEach(socket -> socket.send(goodbye));
        var unused = later.schedule(() -> sockets.forEach(this::leave), GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    public void refuse(boolean refuse) {
        server.refuse(refuse);
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(WebSocket socket) {
        socket.close();
        leaving.remove(socket);
    }

    private List<WebSocket> open() {
        return server.getConnections().stream().filter(WebSocket::isOpen).toList();
    }
}
