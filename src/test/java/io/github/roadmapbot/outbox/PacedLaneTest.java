package io.github.roadmapbot.outbox;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Spending;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lane that waits for its allowance. */
@EveryStore
class PacedLaneTest {

    @AutoClose
    private final TestStore store;

    private final SettableClock clock = new SettableClock(NOW);
    private final List<String> runs = new ArrayList<>();
    private final Pacing pacing;
    private final Outbox outbox;
    private StepRunner runner = step -> spendTwice();

    PacedLaneTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.pacing = pacing();
        this.outbox = outbox(pacing);
    }

    @Test
    void nothingIsBegunBeforeAWriteIsPossible() {
        owe("R-1");
        owe("R-2");
        runner = step -> spendOnce();
        outbox.runNext();

        boolean tooEarly = outbox.runNext();
        Duration idle = outbox.idle(Duration.ofMinutes(1));
        clock.moveBy(Duration.ofSeconds(1));

        assertThat(tooEarly).isFalse();
        assertThat(idle).isEqualTo(Duration.ofSeconds(1));
        assertThat(outbox.runNext()).isTrue();
        assertThat(runs).containsExactly("R-1", "R-2");
    }

    @Test
    void aStepThatHasToWaitInItsMiddleGoesOnFirstAndHasNotFailed() {
        owe("R-1");
        owe("R-2");
        outbox.runNext();
        Step waiting = store.steps().find(1).orElseThrow();

        runner = step -> spendOnce();
        clock.moveBy(Duration.ofSeconds(1));
        outbox.runNext();

        assertThat(waiting.failures()).isZero();
        assertThat(waiting.dueAt()).isEqualTo(NOW);
        assertThat(runs).containsExactly("R-1", "R-1");
        assertThat(store.steps("done")).containsExactly("comment of R-1");
    }

    @Test
    void aPauseHoldsForAllStepsAndForTheNextStart() {
        owe("R-1");
        owe("R-2");
        runner = step -> {
            throw new Asked(Duration.ofMinutes(3));
        };
        outbox.runNext();

        Outbox again = outbox(pacing());
        clock.moveBy(Duration.ofSeconds(179));
        boolean tooEarly = again.runNext();
        clock.moveBy(Duration.ofSeconds(1));

        assertThat(tooEarly).isFalse();
        assertThat(again.runNext()).isTrue();
    }

    @Test
    void fourFifthsOfAMinuteAndOfAnHourAreUsed() {
        Pacing hurried = new Pacing(spending(), new PacingSettings(80, Duration.ZERO), clock);
        for (int i = 0; i < 64; i++) {
            assertThat(hurried.spend(Pacing.REST, true)).isEmpty();
        }

        Optional<Instant> next = hurried.spend(Pacing.REST, true);
        Optional<Instant> read = hurried.spend(Pacing.REST, false);

        assertThat(next).contains(NOW.plusSeconds(60));
        assertThat(read).isEmpty();
        assertThat(hurried.opensAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aFifthOfTheHoursRequestsIsLeft() {
        Instant reset = NOW.plusSeconds(1800);

        pacing.heard(Pacing.REST, 5000, 1001, reset);
        Instant before = pacing.opensAt();
        pacing.heard(Pacing.REST, 5000, 1000, reset);

        assertThat(before).isEqualTo(Instant.MIN);
        assertThat(pacing.opensAt()).isEqualTo(reset);
        assertThat(pacing.spend(Pacing.GRAPHQL, false)).isEmpty();
        assertThat(pacing.spend(Pacing.REST, false)).contains(reset);
    }

    @Test
    void pointsAreCountedForEachInterface() {
        for (int i = 0; i < 720; i++) {
            pacing.spend(Pacing.REST, false);
        }

        assertThat(pacing.spend(Pacing.REST, false)).contains(NOW.plusSeconds(60));
        assertThat(pacing.spend(Pacing.GRAPHQL, false)).isEmpty();
    }

    /** GitHub, or the bot's own pace, asks for patience. */
    private static final class Asked extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Duration wait;

        Asked(Duration wait) {
            super("wait");
            this.wait = wait;
        }
    }

    private Outcome spendTwice() throws IOException {
        spendOnce();
        return spendOnce();
    }

    private Outcome spendOnce() throws IOException {
        Optional<Instant> until = pacing.spend(Pacing.REST, true);
        if (until.isPresent()) {
            throw new Asked(Duration.between(clock.instant(), until.get()));
        }
        return Outcome.DONE;
    }

    private void owe(String subject) {
        store.steps().owe(StepKind.COMMENT, subject, "", NOW, NOW);
    }

    private Spending spending() {
        return new Spending(store.database(), "token");
    }

    private Pacing pacing() {
        return new Pacing(spending(), PacingSettings.DEFAULT, clock);
    }

    private Outbox outbox(Pacing pace) {
        Map<StepKind, StepRunner> runners = new HashMap<>();
        for (StepKind kind : StepKind.values()) {
            if (kind.lane() == Lane.GITHUB) {
                runners.put(kind, step -> {
                    runs.add(step.subject());
                    return runner.run(step);
                });
            }
        }
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(15), 4);
        return new Outbox(Lane.GITHUB, store.steps(), runners, this::judge, backoff, pace, clock);
    }

    private Judge.Verdict judge(IOException failure) {
        Duration wait = ((Asked) failure).wait;
        return new Judge.Verdict(new Outcome.Later(clock.instant().plus(wait), "wait"), true);
    }
}
