package io.github.roadmapbot;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.publish.opening.DiscussionFacts;
import io.github.roadmapbot.publish.opening.Opening;
import io.github.roadmapbot.publish.opening.PublicLines;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.cycle.Cycles;
import java.util.List;
import java.util.Optional;

/** Everything that is written about a quarter, put together. */
final class WritingOfQuarters {

    private final Settings settings;
    private final Ledgers ledgers;
    private final Cycles cycles;

    WritingOfQuarters(Settings settings, Database database) {
        this.settings = settings;
        this.ledgers = new Ledgers(database);
        this.cycles = new Cycles(database);
    }

    /** What the discussion of a quarter says when it is opened. */
    Opening opening(Wire wire) {
        PublicLines lines = new PublicLines(new Discretion(new Existing(wire)));
        return new Opening(ledgers, lines, this::questions, this::purpose);
    }

    private List<String> questions(Roadmap roadmap) {
        return Optional.ofNullable(settings.planning().get(roadmap.key()))
                .map(PlanningSettings::questions)
                .orElse(DiscussionFacts.QUESTIONS);
    }

    private String purpose(Roadmap roadmap, Quarter quarter) {
        return cycles.find(roadmap.key(), quarter).map(Cycle::purpose).orElse("");
    }
}
