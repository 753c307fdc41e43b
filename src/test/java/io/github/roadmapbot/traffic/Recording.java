package io.github.roadmapbot.traffic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down what goes over one wire, an {@link Exchange} a line. */
public final class Recording implements WireServer.Witness {

    /** The folder to write into; nothing is written if it is not set. */
    public static final String FOLDER = "roadmap-bot.traffic";

    private static final Answer NONE = new Answer(0, Map.of(), "");

    private final String party;
    private final boolean allScripted;
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private final Set<Long> scripted = ConcurrentHashMap.newKeySet();

    private Recording(String party, boolean allScripted, Path file) {
        this.party = party;
        this.allScripted = allScripted;
        this.file = file;
    }

    /** Writes down what goes over the wire of {@code server} from now on, if this run is to be judged. */
    public static void of(String party, WireServer server) {
        start(party, false, server);
    }

    /** The same for a server that only says what a test wrote down for it. */
    public static void ofScripted(String party, WireServer server) {
        start(party, true, server);
    }

    private static void start(String party, boolean allScripted, WireServer server) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path place = Files.createDirectories(Path.of(folder));
            server.watch(new Recording(party, allScripted, Files.createTempFile(place, party, ".jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void failed(Call call, Fault fault) {
        if (fault instanceof Fault.Dropped) {
            write(Exchange.of(party, call, NONE, true));
        } else if (fault instanceof Fault.Refused || fault instanceof Fault.Garbled) {
            scripted.add(call.number());
        }
    }

    @Override
    public void done(Call call, Answer answer) {
        boolean wasScripted = scripted.remove(call.number()) || allScripted;
        write(Exchange.of(party, call, answer, wasScripted));
    }

    private synchronized void write(Exchange exchange) {
        try {
            Files.write(
                    file,
                    (json.writeValueAsString(exchange) + "\n").getBytes(StandardCharsets.UTF_8), // also half a pair
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
