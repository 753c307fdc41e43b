package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.LEASE;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class ClaimTest {

    private static final Instant LEASE_OVER = NOW.plus(LEASE).plusSeconds(1);

    @AutoClose
    private final TestStore store;

    private final Stores stores;

    ClaimTest(Stores stores, @TempDir Path folder) {
        this.stores = stores;
        this.store = stores.open(folder);
    }

    @Test
    void theStepDueFirstIsClaimedFirstAndNothingBeforeItsTime() {
        owe("R-1", NOW.plusSeconds(1));
        owe("R-2", NOW);
        owe("R-3", NOW.minusSeconds(1));

        assertThat(store.claim(Lane.SLACK)).map(Step::subject).contains("R-3");
        assertThat(store.claim(Lane.SLACK)).map(Step::subject).contains("R-2");
        assertThat(store.claim(Lane.SLACK)).isEmpty();
    }

    @Test
    void lanesDoNotWaitForEachOther() {
        owe("R-1", NOW);

        assertThat(store.claim(Lane.GITHUB)).isEmpty();
        assertThat(store.claim(Lane.SLACK)).isPresent();
    }

    @Test
    void aStepIsClaimedOnceAmongEightThreads() throws Exception {
        for (int round = 0; round < 10; round++) {
            owe("R-" + (round + 1), NOW);

            List<Optional<Step>> claimed = Race.of(8, () -> store.claim(Lane.SLACK));

            assertThat(claimed.stream().flatMap(Optional::stream)).hasSize(1);
        }
    }

    @Test
    void twoStepsOfOneKindAndSubjectAreNeverAtWorkAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String subject = "R-" + (round + 1);
            for (int detail = 0; detail < 8; detail++) {
                store.steps().owe(StepKind.REPORT_BLOCKED, subject, "" + detail, NOW, NOW);
            }

            List<Optional<Step>> claimed = Race.of(8, () -> store.claim(Lane.SLACK));

            assertThat(claimed.stream().flatMap(Optional::stream)).as(subject).hasSize(1);
            store.forgetSteps();
        }
    }

    @Test
    void theSecondOfAKindAndSubjectFollowsWhenTheFirstIsDone() {
        store.steps().owe(StepKind.REPORT_BLOCKED, "R-1", "7", NOW, NOW);
        store.steps().owe(StepKind.REPORT_BLOCKED, "R-1", "8", NOW, NOW);
        Step first = store.claim(Lane.SLACK).orElseThrow();

        Optional<Step> meanwhile = store.claim(Lane.SLACK);
        store.steps().done(first);

        assertThat(meanwhile).isEmpty();
        assertThat(store.claim(Lane.SLACK)).map(Step::detail).contains("8");
    }

    @Test
    void whatWasClaimedIsClaimedAgainWhenItsLeaseIsOver() {
        owe("R-1", NOW);
        Step first = store.claim(Lane.SLACK).orElseThrow();

        Optional<Step> inTime = store.steps().claim(Lane.SLACK, "other", NOW, NOW.plus(LEASE), LEASE);
        Optional<Step> afterwards = store.steps().claim(Lane.SLACK, "other", NOW, LEASE_OVER, LEASE);

        assertThat(inTime).isEmpty();
        assertThat(afterwards).map(Step::id).contains(first.id());
        assertThat(afterwards).map(Step::attempts).contains(2);
    }

    @Test
    void leasesDoNotRunOnTheCalendarsClock() {
        owe("R-1", NOW);
        store.claim(Lane.SLACK);

        assertThat(store.steps().claim(Lane.SLACK, "other", LEASE_OVER, NOW, LEASE))
                .isEmpty();
    }

    @Test
    void whoLostItsLeaseChangesNothingAnyMore() {
        owe("R-1", NOW);
        Step lost = store.claim(Lane.SLACK).orElseThrow();
        Step held =
                store.steps().claim(Lane.SLACK, "other", NOW, LEASE_OVER, LEASE).orElseThrow();

        store.steps().retry(lost, NOW, "too late");
        store.steps().later(lost, NOW, "too late");
        store.steps().block(lost, "too late", NOW);
        store.steps().notSent(lost);

        assertThat(store.steps().find(held.id())).contains(held);
        assertThat(store.due()).isEmpty();
    }

    @Test
    void whoLostItsLeaseSendsNothingAnyMore() {
        owe("R-1", NOW);
        Step lost = store.claim(Lane.SLACK).orElseThrow();
        store.steps().claim(Lane.SLACK, "other", NOW, LEASE_OVER, LEASE);

        assertThatThrownBy(() -> store.steps().sending(lost, NOW))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(lost.toString());
    }

    @Test
    void whatARunLeftClaimedIsFreedWhereNobodyElseCanBeAtIt() {
        owe("R-1", NOW);
        store.claim(Lane.SLACK);

        int freed = store.steps().freeAbandoned();

        assertThat(freed).isEqualTo(stores == Stores.SQLITE ? 1 : 0);
        assertThat(store.claim(Lane.SLACK).isPresent()).isEqualTo(stores == Stores.SQLITE);
    }

    private void owe(String subject, Instant dueAt) {
        store.steps().owe(StepKind.TELL_THREAD, subject, "", dueAt, NOW);
    }
}
