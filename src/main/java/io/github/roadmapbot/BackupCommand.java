package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.store.Backup;
import io.github.roadmapbot.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: everything the bot knows in one file, taken while it runs. */
@Command(
        name = "backup",
        description = "Takes everything into one SQLite file, whichever engine keeps the store, and restores it for a"
                + " trial. The bot may run meanwhile. No tokens are needed.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "the backup, which must not exist yet")
    private Path file = Path.of("roadmap-backup.db");

    @Override
    public Integer call() {
        try {
            Backup.Taken taken =
                    Backup.take(SettingsFile.readStore(config.file(), System.getenv()), file, Clock.systemUTC());
            System.out.printf(
                    "%s holds %d suggestions and %d steps. It was restored for a trial, and is whole.%n",
                    file, taken.suggestions(), taken.steps());
            return 0;
        } catch (InvalidSettings | StoreException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
