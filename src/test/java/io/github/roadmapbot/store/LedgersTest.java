package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class LedgersTest {

    private static final Decision DECISION = new Decision(MAINTAINER, NOW, "");

    @AutoClose
    private final TestStore store;

    LedgersTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void whatWasSplitIsToldFromWhatIsPartOfSomethingElse() {
        SuggestionId dark = store.draft("Dark mode");
        SuggestionId night = store.draft("Night mode");
        store.duplicates().merge(night, new State.Draft().merge(DECISION, dark));
        Suggestion whole = store.suggestions().find(store.draft("Everything")).orElseThrow();
        List<SuggestionId> parts = store.parts()
                .split(
                        whole,
                        new State.Draft().split(DECISION),
                        List.of(wish("One"), wish("Two")),
                        new Parts.Along(false, false));
        assertThat(parts).hasSize(2);

        Map<String, Integer> others = new Ledgers(store.database())
                .others("roadmap", QUARTER, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));

        assertThat(others).containsExactlyInAnyOrderEntriesOf(Map.of("draft", 3, "merged", 1, "split", 1));
    }
}
