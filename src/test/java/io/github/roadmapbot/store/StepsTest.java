package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.feedback.SuggestionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class StepsTest {

    private static final SuggestionId ID = new SuggestionId(1);

    @AutoClose
    private final TestStore store;

    StepsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void whatIsOwedGoesWithTheTransactionOfItsCause() {
        assertThatThrownBy(() -> store.database().write(handle -> {
                    Owed.add(handle, NOW, ID, StepKind.TELL_THREAD);
                    throw new IllegalStateException("the cause fails");
                }))
                .hasMessage("the cause fails");

        assertThat(store.due()).isEmpty();
    }

    @Test
    void whatWaitsIsNotOwedTwiceButWhatIsAtWorkIs() {
        store.steps().owe(StepKind.REFRESH_RECEIPT, "R-1", "", NOW, NOW);

        boolean whileItWaits = store.steps().owe(StepKind.REFRESH_RECEIPT, "R-1", "", NOW, NOW);
        store.claim(Lane.SLACK);
        boolean whileItIsAtWork = store.steps().owe(StepKind.REFRESH_RECEIPT, "R-1", "", NOW, NOW);

        assertThat(whileItWaits).isFalse();
        assertThat(whileItIsAtWork).isTrue();
    }

    @Test
    void anEventIsHeardOnceEver() {
        boolean first = store.steps().owe(StepKind.HEAR, "Ev1", "{}", NOW, NOW);
        store.steps().done(store.claim(Lane.INBOX).orElseThrow());

        boolean afterItWasHeard = store.steps().owe(StepKind.HEAR, "Ev1", "{\"retry\":1}", NOW, NOW);

        assertThat(first).isTrue();
        assertThat(afterItWasHeard).isFalse();
        assertThat(store.due()).isEmpty();
    }

    @Test
    void anEventDeliveredToEightThreadsIsHeardOnce() throws Exception {
        List<Boolean> kept = Race.of(8, () -> store.steps().owe(StepKind.HEAR, "Ev1", "{}", NOW, NOW));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(store.due()).hasSize(1);
    }

    @Test
    void whatIsOwedOnceIsNotOwedAgainWhateverBecameOfIt() {
        boolean first = store.steps().oweOnce(StepKind.OPEN_DISCUSSION, "roadmap", "2027-Q1", NOW);
        store.steps().done(store.claim(Lane.GITHUB).orElseThrow());

        assertThat(first).isTrue();
        assertThat(store.steps().oweOnce(StepKind.OPEN_DISCUSSION, "roadmap", "2027-Q1", NOW))
                .isFalse();
        assertThat(store.steps().oweOnce(StepKind.OPEN_DISCUSSION, "roadmap", "2027-Q2", NOW))
                .isTrue();
    }

    @Test
    void whatEightThreadsOweOnceIsOwedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String quarter = "20%02d-Q1".formatted(27 + round);

            List<Boolean> owed =
                    Race.of(8, () -> store.steps().oweOnce(StepKind.OPEN_DISCUSSION, "roadmap", quarter, NOW));

            assertThat(owed).containsOnlyOnce(true);
        }
    }

    @Test
    void theNextDueStepIsTheEarliestThatWaitsInItsLane() {
        store.steps().owe(StepKind.TELL_THREAD, "R-1", "", NOW.plusSeconds(9), NOW);
        store.steps().owe(StepKind.TELL_THREAD, "R-2", "", NOW.plusSeconds(5), NOW);
        store.steps().owe(StepKind.COMMENT, "R-3", "", NOW, NOW);

        assertThat(store.steps().nextDue(Lane.SLACK)).contains(NOW.plusSeconds(5));
        assertThat(store.steps().nextDue(Lane.INBOX)).isEmpty();
    }

    @Test
    void aSendingIsNotedUntilItIsKnownToHaveFailed() {
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW, NOW);
        Step step = store.claim(Lane.GITHUB).orElseThrow();

        store.steps().sending(step, NOW);
        Step sent = store.steps().find(step.id()).orElseThrow();
        store.steps().notSent(step);
        Step notSent = store.steps().find(step.id()).orElseThrow();

        assertThat(sent.sends()).isOne();
        assertThat(sent.sentAt()).contains(NOW);
        assertThat(notSent.sends()).isZero();
        assertThat(notSent.sentAt()).isEmpty();
    }
}
