package io.github.roadmapbot.sandbox.slack.web;

import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.socket.Sockets;
import java.util.List;

/** {@code apps.connections.open}, which only the app-level token may call. */
public final class SocketMethods implements Family {

    private final Sockets sockets;

    public SocketMethods(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public List<Method> methods() {
        return List.of(Method.named("apps.connections.open", arguments -> Json.of("url", sockets.address()))
                .with(Method.Token.APP));
    }
}
