package io.github.roadmapbot.jar;

import io.github.roadmapbot.sandbox.slack.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ways in which Slack reaches a packaged bot: what the bot is told of it, and what the app declares. */
enum Way {
    SOCKET("manifest.json", "SLACK_APP_TOKEN"),
    HTTP("config/manifest-http.json", "SLACK_SIGNING_SECRET");

    private final String manifest;
    private final String variable;

    Way(String manifest, String variable) {
        this.manifest = manifest;
        this.variable = variable;
    }

    String manifest() {
        try {
            return Files.readString(Path.of(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variable with what opens it. */
    String variable() {
        return variable;
    }

    String secret(Workspace workspace) {
        return this == SOCKET ? workspace.appToken() : workspace.signingSecret();
    }

    /** The lines of the configuration that choose it. */
    String settings(int port) {
        return this == SOCKET ? "" : "slack: {connection: http}\nhttp: {host: 127.0.0.1, port: %d}\n".formatted(port);
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
