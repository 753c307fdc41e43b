package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class DatabaseTest {

    @AutoClose
    private final TestStore store;

    DatabaseTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void anInstallationKeepsItsName() throws Exception {
        var names = Race.of(4, () -> store.database().instanceId());

        assertThat(names).containsOnly(store.database().instanceId());
    }

    @Test
    void listenersAreToldWhatMayHaveOwedSomething() {
        AtomicInteger told = new AtomicInteger();
        store.database().onWrite(told::incrementAndGet);

        store.draft("Dark mode");
        store.suggestions().of(TestStore.MEMBER, 5);

        assertThat(told).hasValue(1);
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        AtomicInteger told = new AtomicInteger();
        store.database().onWrite(told::incrementAndGet);

        assertThatThrownBy(() -> store.database().write(handle -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told).hasValue(0);
    }

    @Test
    void everyStepThatIsKnownCanBeOwed() {
        for (StepKind kind : StepKind.values()) {
            assertThatCode(() -> store.steps().owe(kind, "R-1", "", NOW, NOW)).doesNotThrowAnyException();
        }

        assertThat(store.due()).hasSize(StepKind.values().length);
    }

    @Test
    void everyStatusThatIsKnownCanBeKept() {
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW, NOW);

        for (StepStatus status : StepStatus.values()) {
            store.database().quietly(handle -> handle.execute("UPDATE step SET status = ?", status.inStore()));
            assertThat(store.steps(status.inStore())).containsExactly("comment of R-1");
        }
    }
}
