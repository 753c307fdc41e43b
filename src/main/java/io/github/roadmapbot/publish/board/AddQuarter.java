package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.board.option.Options;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.BoardQuarters;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Adds a quarter to the board's field where the configuration allows that, and wakes what waits for it. */
public final class AddQuarter implements StepRunner {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Options options;
    private final BoardQuarters quarters;
    private final Clock clock;

    public AddQuarter(Roadmaps roadmaps, Publishing publishing, Options options, BoardQuarters quarters, Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.options = options;
        this.quarters = quarters;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Roadmap roadmap = roadmaps.of(step.subject())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(step.subject())));
        Quarter quarter = Quarter.parse(step.detail());
        PublishSettings settings = publishing.of(roadmap);
        if (settings.upkeep().addQuarters()) {
            options.add(settings.board(), settings.fields().quarter(), quarter.onTheBoard(), dates(quarter));
        }
        quarters.added(quarter, clock.instant());
        return Outcome.DONE;
    }

    /** {@code 1 January to 31 March 2027}. */
    static String dates(Quarter quarter) {
        return "%s to %s %d".formatted(DAY.format(quarter.firstDay()), DAY.format(quarter.lastDay()), quarter.year());
    }
}
