package io.github.roadmapbot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts Roadmap Bot from the command line. */
@Command(
        name = "roadmap-bot",
        description = "Carries feedback from Slack to a public, quarterly roadmap on GitHub.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            RunCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportFileCommand.class,
            ForgetCommand.class,
            SimilarCommand.class,
            SandboxCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
