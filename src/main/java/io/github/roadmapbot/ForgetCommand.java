package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Forgetting;
import io.github.roadmapbot.store.StoreException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forget}: takes the name of somebody out who cannot do it themselves any more. */
@Command(
        name = "forget",
        description =
                "Takes a person out of the store, as /roadmap forgetme does for whoever types it: for somebody who has"
                        + " left the workspace. It cannot be undone. The bot may run meanwhile, and renders the cards and what it"
                        + " wrote on GitHub afresh, now or after its next start. No tokens are needed.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--person",
            paramLabel = "ID",
            required = true,
            description = "their Slack member ID, such as U024BE7LH, or github: and the number of their account there")
    private String person = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "what mentions call them, without the @; may be given several times")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        if (!person.matches("[UW][A-Z0-9]{2,30}|github:[1-9][0-9]{0,17}")
                || names.stream().anyMatch(String::isBlank)) {
            System.err.println(
                    "Nothing was changed: --person takes a Slack member ID, such as U024BE7LH (in Slack: their"
                            + " profile, ⋮, Copy member ID) or github:583231, and --name a name that is not empty.");
            return 2;
        }
        try (Database database = Database.open(SettingsFile.readStore(config.file(), System.getenv()))) {
            int found = new Forgetting(database)
                    .forget(person, names, Clock.systemUTC().instant());
            System.out.println(
                    found == 0
                            ? "The store holds nothing of " + person + "."
                            : person
                                    + " is taken out of the store. The bot renders afresh what names them. Backups taken"
                                    + " before still hold them.");
            return 0;
        } catch (InvalidSettings | StoreException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
