package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.doctor.Doctor;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.github.wire.Wire;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: says whether everything is there that the bot needs, and what mends what is not. */
@Command(
        name = "doctor",
        description = {
            "Tries everything that can be tried without changing anything: tokens, channels, people, repository, board,"
                    + " discussions, store.",
            "Ends with 0 if nothing is wrong, otherwise with 1."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock calendar;
    private final Clock machine;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    DoctorCommand() {
        this(System.getenv(), Clock.systemUTC(), Clock.systemUTC());
    }

    DoctorCommand(Map<String, String> environment, Clock calendar, Clock machine) {
        this.environment = environment;
        this.calendar = calendar;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return examine(SettingsFile.read(config.file(), environment));
        } catch (InvalidSettings e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int examine(Settings settings) throws IOException {
        try (Doctor doctor = new Doctor(settings, new Wire(settings.gitHub()), calendar, machine)) {
            Report report = doctor.examine();
            spec.commandLine().getOut().print(report.text());
            spec.commandLine().getOut().flush();
            return report.wrong().isEmpty() ? 0 : 1;
        }
    }
}
