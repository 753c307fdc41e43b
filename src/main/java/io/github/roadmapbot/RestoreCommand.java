package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.store.Backup;
import io.github.roadmapbot.store.Restoration;
import io.github.roadmapbot.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: fills an empty store from a backup. */
@Command(
        name = "restore",
        description = "Fills an empty store from a backup; its engine need not be the one the backup comes from."
                + " The bot must not run meanwhile. No tokens are needed.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--gap",
            paramLabel = "N",
            description =
                    "how many numbers of suggestions are left out, so that none that was given after the backup is"
                            + " given again; ${DEFAULT-VALUE} if nothing is said",
            defaultValue = "1000")
    private int gap = 1000;

    @Parameters(paramLabel = "FILE", description = "the backup; it stays as it is")
    private Path file = Path.of("roadmap-backup.db");

    @Override
    public Integer call() {
        if (gap < 0) {
            System.err.println("--gap counts numbers that are left out: 0 or more, not " + gap);
            return 1;
        }
        try {
            Backup.Taken restored = Restoration.restore(
                    file, SettingsFile.readStore(config.file(), System.getenv()), gap, Clock.systemUTC());
            System.out.printf(
                    "Restored %d suggestions and %d steps. Start the bot: what is owed it looks for on Slack and GitHub"
                            + " before it does it again.%n",
                    restored.suggestions(), restored.steps());
            return 0;
        } catch (InvalidSettings | StoreException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
