package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An hour of something that is never done, only later, for a roadmap of its own. */
public final class AnHour {

    private AnHour() {}

    /** Does the one step that is owed whenever it is due. */
    public static void of(StepRunner runner, TestStore store, SettableClock clock) throws IOException {
        of(claim(store, clock), runner, clock);
    }

    /** The same of the one step of a kind; whatever else is owed is left alone. */
    public static void of(StepKind kind, StepRunner runner, TestStore store, SettableClock clock) throws IOException {
        Step step = claim(store, clock);
        while (step.kind() != kind) {
            step = claim(store, clock);
        }
        of(step, runner, clock);
    }

    private static Step claim(TestStore store, SettableClock clock) {
        return store.steps()
                .claim(Lane.GITHUB, "test", clock.instant(), clock.instant(), Duration.ofHours(2))
                .orElseThrow();
    }

    private static void of(Step step, StepRunner runner, SettableClock clock) throws IOException {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        while (clock.instant().isBefore(end)) {
            Outcome outcome = runner.run(step);
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            clock.moveBy(Duration.between(clock.instant(), ((Outcome.Later) outcome).dueAt()));
        }
    }

    /** One roadmap, by the key {@code roadmap}. */
    public static Roadmaps roadmaps() {
        return new Roadmaps(List.of(new Roadmap(
                "roadmap",
                "Example Project",
                "C0FEEDBACK1",
                "C0MAINT0001",
                List.of(new Category("improvement", "Improvement", "Rounds out what exists", "improvement")),
                List.of("+1"),
                new Calendar(ZoneOffset.UTC, 21))));
    }
}
