package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.export.Exporter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.OwnersFile;
import io.github.roadmapbot.store.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: everything of a roadmap in files that need no bot to be read. */
@Command(
        name = "export",
        description =
                "Writes everything of a roadmap into one JSON file, and its decisions and goals into two pages beside it."
                        + " It holds what is not public, too. The bot may run meanwhile. No tokens are needed.",
        mixinStandardHelpOptions = true)
final class ExportFileCommand implements Callable<Integer> {

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "the JSON file, which must not exist yet")
    private Path file = Path.of("roadmap.json");

    @Option(names = "--roadmap", paramLabel = "KEY", description = "which one, if several are configured")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description = "where decisions.md and goals.md are written, over what was there; without it they are not."
                    + " They are not filtered: they hold what is not public, too")
    private Optional<Path> pages = Optional.empty();

    @Override
    public Integer call() {
        try {
            Optional<Roadmap> roadmap = chosen(SettingsFile.readRoadmaps(config.file(), System.getenv()));
            if (roadmap.isEmpty()) {
                return 2;
            }
            try (Database database = Database.open(SettingsFile.readStore(config.file(), System.getenv()))) {
                write(new Exporter(database, Clock.systemUTC()).everything(roadmap.get()));
            }
            System.out.printf(
                    "%s holds everything of the roadmap '%s'.%n",
                    file, roadmap.get().key());
            pages.ifPresent(folder -> System.out.printf(
                    "The pages in %s are not filtered: read them before you publish them, because they hold what is not public, too.%n",
                    folder));
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println("%s exists already: give the export another name".formatted(file));
        } catch (IOException e) {
            System.err.println("%s cannot be written: %s".formatted(file, e));
        } catch (InvalidSettings | StoreException e) {
            System.err.println(e.getMessage());
        }
        return 1;
    }

    private Optional<Roadmap> chosen(Roadmaps roadmaps) {
        if (key.isEmpty() && roadmaps.all().size() == 1) {
            return Optional.of(roadmaps.all().get(0));
        }
        Optional<Roadmap> found = key.flatMap(roadmaps::of);
        if (found.isEmpty()) {
            System.err.println("Nothing was written: --roadmap takes one of "
                    + roadmaps.all().stream().map(Roadmap::key).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** It gets its name when it is whole. Files that are there already stay whose they were. */
    private void write(Exporter.Files made) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new FileAlreadyExistsException(whole.toString());
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.createDirectories(whole.getParent());
        try {
            Files.deleteIfExists(part);
            written(part, made.json());
            Files.move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
        if (pages.isPresent()) {
            Files.createDirectories(pages.get());
            written(pages.get().resolve("decisions.md"), made.decisions());
            written(pages.get().resolve("goals.md"), made.goals());
        }
    }

    private static void written(Path file, String text) throws IOException {
        OwnersFile.create(file);
        Files.writeString(file, text);
    }
}
