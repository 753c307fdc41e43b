package io.github.roadmapbot.outbox;

import static io.github.roadmapbot.outbox.TestOutbox.ATTEMPTS;
import static io.github.roadmapbot.outbox.TestOutbox.FIRST_WAIT;
import static io.github.roadmapbot.outbox.TestOutbox.LONGEST_WAIT;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StepStatus;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class OutboxTest {

    @AutoClose
    private final TestStore store;

    private final SettableClock clock = new SettableClock(NOW);
    private final TestOutbox outbox;

    OutboxTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.outbox = new TestOutbox(store.steps(), clock);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        owe("R-1");

        assertThat(outbox.runNext()).isTrue();
        assertThat(outbox.runNext()).isFalse();
        assertThat(store.steps("done")).containsExactly("comment of R-1");
    }

    @Test
    void nothingIsDoneBeforeItsTimeAndEverythingOnceTheClockIsThere() {
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW.plusSeconds(60), NOW);

        boolean before = outbox.runNext();
        clock.moveBy(Duration.ofSeconds(60));

        assertThat(before).isFalse();
        assertThat(outbox.runNext()).isTrue();
    }

    @Test
    void aQuestionThatNobodyCanBeAskedIsAskedLaterHoweverLongThatTakes() {
        TestOutbox slack = new TestOutbox(Lane.SLACK, store.steps(), clock);
        store.steps().owe(StepKind.REPORT_BLOCKED, "R-1", "7", NOW, NOW);
        slack.does(step -> {
            throw new IOException("Slack is away");
        });
        for (int attempt = 0; attempt < 2 * ATTEMPTS; attempt++) {
            assertThat(slack.runNext()).isTrue();
            clock.moveBy(LONGEST_WAIT);
        }

        slack.does(step -> Outcome.DONE);

        assertThat(slack.runNext()).isTrue();
        assertThat(store.steps("done")).containsExactly("report-blocked of R-1");
    }

    @Test
    void aMistakeInOneStepDoesNotStopTheOthers() {
        owe("R-1");
        owe("R-2");
        outbox.does(step -> {
            if (step.subject().equals("R-1")) {
                throw new IllegalStateException("our mistake");
            }
            return Outcome.DONE;
        });

        outbox.runNext();
        outbox.runNext();

        assertThat(store.steps("done")).containsExactly("comment of R-2");
        assertThat(store.due()).containsExactly("comment of R-1");
        assertThat(step("R-1").lastError()).contains("A mistake in the bot (IllegalStateException)");
    }

    @Test
    void theWaitAfterAFailureDoublesAndIsCapped() {
        owe("R-1");
        outbox.does(failing());

        for (Duration wait : new Duration[] {FIRST_WAIT, FIRST_WAIT.multipliedBy(2), LONGEST_WAIT}) {
            assertThat(outbox.runNext()).isTrue();
            assertThat(store.steps().nextDue(Lane.GITHUB))
                    .contains(clock.instant().plus(wait));
            assertThat(outbox.runNext()).isFalse();
            clock.moveBy(wait);
        }
    }

    @Test
    void afterItsLastAttemptAStepIsBlockedAndTheMaintainersAreAsked() {
        owe("R-1");
        outbox.does(failing());

        runUntilNothingIsDue();

        assertThat(outbox.runs()).hasSize(ATTEMPTS);
        assertThat(store.steps("blocked")).containsExactly("comment of R-1");
        assertThat(store.due()).contains("report-blocked of R-1");
        assertThat(step("R-1").lastError()).isEqualTo("GitHub is away");
    }

    @Test
    void whatIsPutOffIsNoFailureHoweverOften() {
        owe("R-1");
        outbox.does(step -> new Outcome.Later(clock.instant().plusSeconds(1), "not yet"));

        for (int round = 0; round < 2 * ATTEMPTS; round++) {
            assertThat(outbox.runNext()).isTrue();
            clock.moveBy(Duration.ofSeconds(1));
        }

        assertThat(step("R-1").failures()).isZero();
        assertThat(step("R-1").status()).isEqualTo(StepStatus.DUE);
    }

    @Test
    void whatNeedsAPersonIsBlockedAtOnce() {
        owe("R-1");
        outbox.does(step -> new Outcome.Stuck("The token may not do this."));

        outbox.runNext();

        assertThat(step("R-1").status()).isEqualTo(StepStatus.BLOCKED);
        assertThat(store.due()).contains("report-blocked of R-1");
    }

    @Test
    void whatIsRetriedByAPersonHasAllItsAttemptsAgain() {
        owe("R-1");
        outbox.does(failing());
        runUntilNothingIsDue();

        store.steps().unblock(step("R-1").id(), clock.instant());
        runUntilNothingIsDue();

        assertThat(outbox.runs()).hasSize(2 * ATTEMPTS);
        assertThat(store.steps("blocked")).containsExactly("comment of R-1");
    }

    @Test
    void whatAnotherInstanceHoldsIsNotAskedForWithoutAPause() {
        store.steps().owe(StepKind.OPEN_DISCUSSION, "roadmap", "2027-Q1", NOW, NOW);
        store.steps().owe(StepKind.OPEN_DISCUSSION, "roadmap", "2027-Q2", NOW, NOW);
        store.steps().claim(Lane.GITHUB, "other", NOW, Instant.now(), Duration.ofMinutes(5));

        assertThat(outbox.runNext()).isFalse();
        assertThat(outbox.lane().idle(Duration.ofSeconds(1))).isPositive();
    }

    @Test
    void anIdleLaneKnowsHowLong() {
        Duration limit = Duration.ofSeconds(60);

        Duration withNothingOwed = outbox.lane().idle(limit);
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW.plusSeconds(30), NOW);
        Duration withSomethingSoon = outbox.lane().idle(limit);

        assertThat(withNothingOwed).isEqualTo(limit);
        assertThat(withSomethingSoon).isEqualTo(Duration.ofSeconds(30));
        assertThat(outbox.lane().idle(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLaneKnowsARunnerForEachOfItsSteps() {
        Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, ATTEMPTS);

        assertThatThrownBy(() -> new Outbox(Lane.INBOX, store.steps(), Map.of(), TestOutbox::judge, backoff, clock))
                .hasMessageContaining("INBOX")
                .hasMessageContaining("HEAR");
    }

    private static StepRunner failing() {
        return step -> {
            throw new IOException("GitHub is away");
        };
    }

    private void runUntilNothingIsDue() {
        while (outbox.runNext()) {
            clock.moveBy(LONGEST_WAIT);
        }
    }

    private void owe(String subject) {
        store.steps().owe(StepKind.COMMENT, subject, "", NOW, NOW);
    }

    private Step step(String subject) {
        long id = outbox.runs().stream()
                .filter(step -> step.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
        return store.steps().find(id).orElseThrow();
    }
}
