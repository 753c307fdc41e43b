package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The ways in which Slack's events and people can reach the bot of a journey. */
enum Entrance {
    SOCKET("manifest.json"),
    HTTP("config/manifest-http.json");

    private final String manifest;

    Entrance(String manifest) {
        this.manifest = manifest;
    }

    String manifest() {
        try {
            return Files.readString(Path.of(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WayIn wayInto(Workspace workspace) {
        return switch (this) {
            case SOCKET -> new WayIn.Socket(workspace.appToken());
            case HTTP -> new WayIn.Http(workspace.signingSecret());
        };
    }

    Optional<WebSettings> web() {
        return this == HTTP ? Optional.of(new WebSettings("127.0.0.1", 0)) : Optional.empty();
    }
}
