package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlTest {

    @AutoClose
    private final TestStore store = Stores.POSTGRESQL.open(Path.of("."));

    @Test
    void whatIsOwedAgainIsNotDoneBeforeItsNewCauseCanBeSeen() {
        store.steps().owe(StepKind.REFRESH_RECEIPT, "R-1", "", NOW, NOW);

        Optional<Step> beforeTheCauseIsCommitted = store.database().write(handle -> {
            Owed.add(handle, StepKind.REFRESH_RECEIPT, "R-1", "", NOW, NOW);
            return CompletableFuture.supplyAsync(() -> store.claim(Lane.SLACK)).join();
        });

        assertThat(beforeTheCauseIsCommitted).isEmpty();
        assertThat(store.claim(Lane.SLACK)).isPresent();
    }

    @Test
    void instancesStartedTogetherMigrateOnceAndShareTheirName() throws Exception {
        String name = EmbeddedServer.bareDatabase();
        StoreSettings settings = new StoreSettings(EmbeddedServer.url(name));

        List<String> names = Race.of(3, () -> {
            try (Database database = Database.open(settings)) {
                return database.instanceId();
            }
        });

        assertThat(names).containsOnly(names.get(0));
        EmbeddedServer.dropDatabase(name);
    }

    @Test
    void aStoreInASchemaOfItsOwnIsBackedUpAndRestored(@TempDir Path folder) {
        String name = EmbeddedServer.bareDatabase();
        Jdbi.create(EmbeddedServer.url(name)).useHandle(handle -> handle.execute("CREATE SCHEMA roadmap"));
        StoreSettings settings = new StoreSettings(EmbeddedServer.url(name) + "&currentSchema=roadmap");
        Path backup = folder.resolve("backup.db");
        try (Database database = Database.open(settings)) {
            database.instanceId();
        }

        Backup.take(settings, backup, Clock.fixed(NOW, ZoneOffset.UTC));
        Jdbi.create(EmbeddedServer.url(name)).useHandle(handle -> {
            handle.execute("DROP SCHEMA roadmap CASCADE");
            handle.execute("CREATE SCHEMA roadmap");
        });

        assertThat(Restoration.restore(backup, settings, 0, Clock.systemUTC()).suggestions())
                .isZero();
        EmbeddedServer.dropDatabase(name);
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        StoreSettings settings = new StoreSettings("jdbc:postgresql://127.0.0.1:1/roadmap?user=bot&password=secret");

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/roadmap cannot be used")
                .hasMessageNotContaining("secret");
    }
}
