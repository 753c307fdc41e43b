package io.github.roadmapbot.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.traffic.Exchange;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What went over the wires while the journeys were played in this build. */
public final class Recorded {

    /** Where the API stands on a server of one's own; what is below it is described alike. */
    private static final String OF_ENTERPRISE = "/api(/v3(?=/)|(?=/graphql$))";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    /** Everything that was said to one stand-in, {@code slack} or {@code github}, and its answers. */
    public static List<Exchange> with(String party) {
        Path folder = Path.of(System.getProperty(Recording.FOLDER, "target/traffic"));
        if (!Files.isDirectory(folder)) {
            throw Published.unavailable("No journey was recorded in " + folder + ": run some in the same build");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(party))
                    .flatMap(Recorded::lines)
                    .map(Recorded::exchange)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange exchange(String line) {
        try {
            return JSON.readValue(line, Exchange.class).withoutServerPath(OF_ENTERPRISE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
