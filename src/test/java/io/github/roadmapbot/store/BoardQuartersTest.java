package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
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

        assertThat(store.due()).containsExactly("change-options of roadmap");
    }

    @Test
    void whatWasTakenAwayAgainIsAddedAgain() {
        quarters.addFirst("roadmap", QUARTER, NOW);
        store.steps().done(store.claim(Lane.GITHUB).orElseThrow());

        assertThat(quarters.addFirst("roadmap", QUARTER, NOW)).isTrue();

        assertThat(store.due()).containsExactly("change-options of roadmap");
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

    @Test
    void anAddedQuarterWakesWhatWaitsForItAndNothingElse() {
        Instant later = NOW.plusSeconds(60);
        SuggestionId id = store.suggestions().keep("one", "roadmap", MEMBER, wish("Dark mode"), NOW);
        State.Approved approved = new State.Draft().approve(new Decision("U0MAINTAINER", NOW, ""), QUARTER);
        store.suggestions().approve(id, wish("Dark mode"), approved, later);
        URI url = URI.create("https://github.com/example-org/project/issues/1");
        store.publications().issueOpened(id, new Publication.Issue("example-org/project", 1, "I_1", url), later);

        quarters.added(QUARTER.next(), NOW);
        Optional<Instant> before = store.steps().nextDue(Lane.GITHUB);
        quarters.added(QUARTER, NOW);

        assertThat(before).contains(later);
        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(NOW);
    }
}
