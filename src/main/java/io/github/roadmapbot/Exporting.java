package io.github.roadmapbot;

import io.github.roadmapbot.card.post.SendFiles;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.export.ExportCommand;
import io.github.roadmapbot.export.Exporter;
import io.github.roadmapbot.export.PublicRepositories;
import io.github.roadmapbot.export.SendExport;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.util.Map;

/** The way out of the bot, put together. */
final class Exporting {

    private final Settings settings;
    private final Database database;
    private final Clock clock;

    Exporting(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    Subcommand command() {
        return new ExportCommand(settings.roadmaps(), new Steps(database), clock);
    }

    Map<StepKind, StepRunner> slackSteps(SlackWeb slack, Authority authority, Wire wire) {
        return Map.of(
                StepKind.SEND_EXPORT,
                new SendExport(
                        settings.roadmaps(),
                        authority,
                        new Exporter(database, clock),
                        new PublicRepositories(new Existing(wire)),
                        new SendFiles(slack, clock)));
    }
}
