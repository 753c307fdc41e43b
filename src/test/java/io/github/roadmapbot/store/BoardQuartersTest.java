package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class BoardQuartersTest {

    @AutoClose
    private final TestStore store;

    private final BoardQuarters quarters;

    BoardQuartersTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.quarters = new BoardQuarters(store.database());
    }

    @Test
    void howeverManyWaitForItTheQuarterIsAddedOnce() throws Exception {
        assertThat(Race.of(6, () -> quarters.addFirst("roadmap", QUARTER, NOW))).containsOnly(true);

        assertThat(store.due()).containsExactly("add-quarter of roadmap");
    }

    @Test
    void whatWasTakenAwayAgainIsAddedAgain() {
        quarters.addFirst("roadmap", QUARTER, NOW);
        store.steps().done(store.claim(Lane.GITHUB).orElseThrow());

        assertThat(quarters.addFirst("roadmap", QUARTER, NOW)).isTrue();

        assertThat(store.due()).containsExactly("add-quarter of roadmap");
    }

    @Test
    void whileThePeopleAreAskedNothingMoreIsOwedAndWhatTheyLetGoIsTheirs() {
        quarters.addFirst("roadmap", QUARTER, NOW);
        Step step = store.claim(Lane.GITHUB).orElseThrow();
        store.steps().block(step, "No", NOW);

        assertThat(quarters.addFirst("roadmap", QUARTER, NOW)).isTrue();
        assertThat(store.due()).containsExactly("report-blocked of roadmap");
        store.publications().giveUp(step.id(), NOW);

        assertThat(quarters.addFirst("roadmap", QUARTER, NOW)).isFalse();
    }
}
