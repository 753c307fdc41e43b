package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.SuggestionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class BlockedStepsTest {

    private static final SuggestionId ID = new SuggestionId(1);

    @AutoClose
    private final TestStore store;

    BlockedStepsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void whatIsPutOffWaitsForItsTimeAndCountsAsNoFailure() {
        Step step = claimed(StepKind.COMMENT);

        store.steps().later(step, NOW.plusSeconds(5), "not open yet");

        Step after = store.steps().find(step.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(StepStatus.DUE);
        assertThat(after.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(after.failures()).isZero();
        assertThat(after.lastError()).isEqualTo("not open yet");
    }

    @Test
    void whatFailedWaitsForItsTimeAndIsCounted() {
        Step step = claimed(StepKind.COMMENT);

        store.steps().retry(step, NOW.plusSeconds(5), "no answer");

        Step after = store.steps().find(step.id()).orElseThrow();
        assertThat(after.failures()).isOne();
        assertThat(after.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(store.claim(Lane.GITHUB)).isEmpty();
    }

    @Test
    void aBlockedStepOwesTheMaintainersAQuestionAndShowsOnTheCards() {
        Step step = claimed(StepKind.COMMENT);

        store.steps().block(step, "no answer", NOW);

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "report-blocked of R-1", "refresh-review-card of R-1", "refresh-feedback-card of R-1");
        assertThat(store.steps().troubled(ID)).extracting(Step::id).containsExactly(step.id());
        assertThat(store.claim(Lane.GITHUB)).isEmpty();
    }

    @Test
    void aBlockedQuestionAsksNoFurtherQuestion() {
        Step question = claimed(StepKind.REPORT_BLOCKED);

        store.steps().block(question, "Slack is away", NOW);

        assertThat(store.due()).doesNotContain("report-blocked of R-1");
        assertThat(store.steps().troubled(ID)).isEmpty();
    }

    @Test
    void anUnblockedStepStartsAfreshButRemembersThatItWasSent() {
        Step step = claimed(StepKind.COMMENT);
        store.steps().sending(step, NOW);
        store.steps().block(step, "no answer", NOW);

        boolean unblocked = store.steps().unblock(step.id(), NOW);

        Step again = store.claim(Lane.GITHUB).orElseThrow();
        assertThat(unblocked).isTrue();
        assertThat(again.failures()).isZero();
        assertThat(again.sentAt()).contains(NOW);
        assertThat(store.steps().unblock(step.id(), NOW)).isFalse();
    }

    @Test
    void aGivenUpStepStaysOnTheCardAndIsNotTriedAgain() {
        Step step = claimed(StepKind.COMMENT);
        store.steps().block(step, "no answer", NOW);

        boolean givenUp = store.publications().giveUp(step.id(), NOW);

        assertThat(givenUp).isTrue();
        assertThat(store.steps().isGivenUp(StepKind.COMMENT, "R-1", "")).isTrue();
        assertThat(store.steps().troubled(ID)).extracting(Step::status).containsExactly(StepStatus.GIVEN_UP);
        assertThat(store.steps().unblock(step.id(), NOW)).isFalse();
    }

    @Test
    void onlyWhatIsBlockedIsGivenUp() {
        Step step = claimed(StepKind.COMMENT);

        assertThat(store.publications().giveUp(step.id(), NOW)).isFalse();
        assertThat(store.publications().giveUp(4711, NOW)).isFalse();
    }

    @Test
    void ofRetryAndGiveUpOneCounts() throws Exception {
        for (int round = 0; round < 10; round++) {
            Step step = claimed(StepKind.COMMENT);
            store.steps().block(step, "no answer", NOW);

            List<Boolean> counted = Race.of(List.of(
                    () -> store.steps().unblock(step.id(), NOW),
                    () -> store.publications().giveUp(step.id(), NOW),
                    () -> store.publications().giveUp(step.id(), NOW)));

            assertThat(counted).containsOnlyOnce(true);
            store.forgetSteps();
        }
    }

    private Step claimed(StepKind kind) {
        store.steps().owe(kind, ID.toString(), "", NOW, NOW);
        return store.claim(kind.lane()).orElseThrow();
    }
}
