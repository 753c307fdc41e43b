package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class OptionsBeforeTest {

    @AutoClose
    private final TestStore store;

    private final OptionsBefore before;

    OptionsBeforeTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.before = new OptionsBefore(store.database());
    }

    @Test
    void whatWasKeptOfAFieldIsFoundUntilItIsForgotten() {
        before.keep("F1", "{\"options\": [\"Q1 2027 ✓\"]}");

        assertThat(before.find("F1")).contains("{\"options\": [\"Q1 2027 ✓\"]}");
        assertThat(before.find("F2")).isEmpty();
        before.forget("F1");
        assertThat(before.find("F1")).isEmpty();
    }

    @Test
    void theOlderTruthStays() {
        before.keep("F1", "whole");

        before.keep("F1", "with a gap");

        assertThat(before.find("F1")).contains("whole");
    }

    @Test
    void whoeverKeepsAtTheSameTimeOneStays() throws Exception {
        Race.of(6, () -> {
            before.keep("F1", "whole");
            return before.find("F1").orElseThrow();
        });

        assertThat(before.find("F1")).contains("whole");
    }

    @Test
    void whatIsForgottenOfOneFieldIsKeptOfAnother() {
        before.keep("F1", "one");
        before.keep("F2", "two");

        before.forget("F1");

        assertThat(before.find("F2")).contains("two");
    }
}
