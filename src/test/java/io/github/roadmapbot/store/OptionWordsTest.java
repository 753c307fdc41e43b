package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class OptionWordsTest {

    private static final String STEP = "change-options of roadmap";

    @AutoClose
    private final TestStore store;

    private final OptionWords words;

    OptionWordsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.words = new OptionWords(store.database());
    }

    @Test
    void whatIsWrittenIsKnownBesideWhatStoodThereUntilItStandsThere() {
        words.standing("F1", Map.of("o1", "Old"));

        words.writing("F1", Map.of("o1", "New", "o2", "Other"));

        assertThat(words.of("F1"))
                .isEqualTo(Map.of("o1", Map.of("Old", true, "New", false), "o2", Map.of("Other", false)));
        words.standing("F1", Map.of("o1", "New"));
        assertThat(words.of("F1")).isEqualTo(Map.of("o1", Map.of("New", true), "o2", Map.of("Other", false)));
        assertThat(words.of("F2")).isEmpty();
    }

    @Test
    void whatStoodThereIsNotTakenForSomethingNewAgain() {
        words.standing("F1", Map.of("o1", "Old"));

        words.writing("F1", Map.of("o1", "Old"));

        assertThat(words.of("F1")).isEqualTo(Map.of("o1", Map.of("Old", true)));
    }

    @Test
    void howeverManyBeginItIsLookedAtOnceAndThenInADay() throws Exception {
        Race.of(6, () -> {
            words.begin("roadmap", NOW);
            return true;
        });

        assertThat(store.due()).containsExactly(STEP);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        words.again("roadmap", NOW);
        store.steps().done(look);
        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aNewStartBringsTheLookForward() {
        words.again("roadmap", NOW);
        Instant later = NOW.plusSeconds(60);

        words.begin("roadmap", later);

        assertThat(store.due()).containsExactly(STEP);
        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(later);
    }

    @Test
    void whatPeopleAreAskedAboutOrHaveLetGoIsNotBegunAgain() {
        words.begin("roadmap", NOW);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        store.steps().block(look, "No", NOW);

        words.begin("roadmap", NOW);
        assertThat(store.due()).containsExactly("report-blocked of roadmap");
        store.publications().giveUp(look.id(), NOW);
        words.begin("roadmap", NOW);

        assertThat(store.due()).containsExactly("report-blocked of roadmap");
    }
}
