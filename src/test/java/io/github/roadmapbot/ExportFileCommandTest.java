package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever runs the bot takes a roadmap out of it without any token. */
class ExportFileCommandTest {

    private final Path folder;
    private final Path config;
    private final Path file;

    ExportFileCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.config = folder.resolve("roadmap.yaml");
        this.file = folder.resolve("out/roadmap.json");
    }

    @BeforeEach
    void configure() throws IOException {
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("roadmap.db"));
        Database.open(store).close();
        String example = Files.readString(Path.of("config", "roadmap.yaml"));
        Files.writeString(config, example.replace("jdbc:sqlite:data/roadmap.db", store.url()));
    }

    @Test
    void everythingIsWrittenOnceAndThePagesAnew() throws IOException {
        Path pages = folder.resolve("pages");

        assertThat(export("--to", file.toString(), "--pages", pages.toString())).isZero();
        assertThat(export("--to", file.toString())).isEqualTo(1);

        JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(all.get("format").getAsString()).isEqualTo("roadmap-bot/1");
        assertThat(all.getAsJsonArray("suggestions")).isEmpty();
        assertThat(pages.resolve("decisions.md")).content().startsWith("# Decisions of ");
        assertThat(pages.resolve("goals.md")).content().startsWith("# Goals of ");
    }

    @Test
    void onlyTheOwnerReadsWhatIsWrittenAndNothingHalfWrittenStays() throws IOException {
        Path pages = folder.resolve("pages");
        Files.createDirectories(file.getParent());
        Path part = Files.writeString(file.resolveSibling("roadmap.json.part"), "half");

        assertThat(export("--to", file.toString(), "--pages", pages.toString())).isZero();

        assertThat(part).doesNotExist();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (Path each : List.of(file, pages.resolve("decisions.md"), pages.resolve("goals.md"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(new CommandLine(new ExportFileCommand()).getUsageMessage().replaceAll("\\s+", " "))
                .contains("They are not filtered");
    }

    @Test
    void aRoadmapThatIsNotConfiguredIsNotWritten() {
        assertThat(export("--to", file.toString(), "--roadmap", "nobody")).isEqualTo(2);
        assertThat(export()).isEqualTo(2);

        assertThat(file).doesNotExist();
    }

    private int export(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = config.toString();
        return new CommandLine(new ExportFileCommand()).execute(all);
    }
}
