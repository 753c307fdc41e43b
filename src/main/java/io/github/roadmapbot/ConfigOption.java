package io.github.roadmapbot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}: which configuration a command reads. */
final class ConfigOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the configuration; ${DEFAULT-VALUE} if nothing is said",
            defaultValue = "config/roadmap.yaml")
    private Path file = Path.of("config/roadmap.yaml");

    Path file() {
        return file;
    }
}
