package io.github.roadmapbot.export;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code /roadmap export}: the roadmap in files, for whoever asks: maintainers get everything, others what is public. */
public final class ExportCommand implements Subcommand {

    private final Roadmaps roadmaps;
    private final Steps steps;
    private final Clock clock;

    public ExportCommand(Roadmaps roadmaps, Steps steps, Clock clock) {
        this.roadmaps = roadmaps;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "the roadmap as files, in your direct messages";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please type it in a feedback channel.");
        }
        Instant now = clock.instant();
        steps.owe(StepKind.SEND_EXPORT, typed.user(), roadmap.get().key(), now, now);
        return Texts.section(("I put the roadmap of %s into files. In a moment you have them in our direct messages:"
                        + " everything if you are a maintainer, otherwise what is public on GitHub.")
                .formatted(escape(roadmap.get().project())));
    }
}
