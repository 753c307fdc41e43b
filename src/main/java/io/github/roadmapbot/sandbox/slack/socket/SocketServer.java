package io.github.roadmapbot.sandbox.slack.socket;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of the WebSockets. */
final class SocketServer extends WebSocketServer {

    private static final Logger log = LoggerFactory.getLogger(SocketServer.class);
    private static final int MOST_CONNECTIONS = 10;
    private static final String PATH = "/link/?ticket=";

    private final String appId;
    private final Tickets tickets = new Tickets();
    private final Consumer<String> received;
    private final Runnable changed;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean refusing;

    SocketServer(String appId, Consumer<String> received, Runnable changed) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.appId = appId;
        this.received = received;
        this.changed = changed;
        setReuseAddr(true);
        setDaemon(true);
    }

    /** Starts to listen; returns when it does. */
    void open() throws InterruptedException {
        start();
        if (!started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the socket server did not start");
        }
    }

    /** A fresh address that lets one connection in. */
    String address() {
        return "ws://127.0.0.1:" + getPort() + PATH + tickets.issue();
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        String resource = request.getResourceDescriptor();
        Collection<WebSocket> others = getConnections();
        if (refusing || others.size() > MOST_CONNECTIONS) {
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "no more connections");
        }
        if (!resource.startsWith(PATH) || !tickets.use(resource.substring(PATH.length()))) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        JsonObject debug = Json.of("host", "small-slack", "build_number", 1, "approximate_connection_time", 18_060);
        connection.send(Json.of(
                        "type",
                        "hello",
                        "num_connections",
                        getConnections().size(),
                        "connection_info",
                        Json.of("app_id", appId),
                        "debug_info",
                        debug)
                .toString());
        changed.run();
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        received.accept(message);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        log.debug("a socket closed: {} {}", code, reason);
        changed.run();
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception e) {
        log.debug("a socket failed", e);
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
