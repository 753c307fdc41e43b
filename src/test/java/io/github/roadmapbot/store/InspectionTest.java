package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.store.inspection.Condition;
import io.github.roadmapbot.store.inspection.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a store says how it is and leaves it as it is. */
class InspectionTest {

    private static final String NEWER_MIGRATION = """
            INSERT INTO flyway_schema_history
                   (installed_rank, version, description, type, script, installed_by, execution_time, success)
            VALUES (99, '99', 'of another day', 'SQL', 'V99__of_another_day.sql', 'test', 1, TRUE)
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsNotMade() throws IOException {
        assertThat(look(file())).isInstanceOf(Condition.Absent.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void aStoreAtRestIsSoundAndNothingIsMadeBesideIt() throws IOException {
        Database.open(file()).close();
        List<Path> before = files();

        assertThat(look(file()))
                .isEqualTo(new Condition.Sound(folder.resolve("roadmap.db").toString()));

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aStoreInUseIsReadBesideTheBotWhichGoesOn() {
        try (Database database = Database.open(file())) {
            String instance = database.instanceId();

            assertThat(look(file())).isInstanceOf(Condition.Sound.class);

            assertThat(database.instanceId()).isEqualTo(instance);
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefusedWithTheWayOut() {
        try (Database database = Database.open(file())) {
            database.write(handle -> handle.execute(NEWER_MIGRATION));
        }

        assertThat(broken(look(file())).what()).endsWith("roadmap.db was used by a newer version of the program");
    }

    @Test
    void aFullDiskIsToldInMegabytes() {
        Condition condition = Inspection.of(file(), Long.MAX_VALUE);

        assertThat(broken(condition).what()).matches("Only \\d+ MB are free where .*roadmap\\.db is kept");
    }

    @Test
    void aMigratedDatabaseIsSoundAndABareOneIsEmpty() {
        String migrated = EmbeddedServer.newDatabase();
        String bare = EmbeddedServer.bareDatabase();
        try {
            assertThat(look(server(migrated))).isInstanceOf(Condition.Sound.class);
            assertThat(look(server(bare))).isInstanceOf(Condition.Absent.class);
        } finally {
            EmbeddedServer.dropDatabase(migrated);
            EmbeddedServer.dropDatabase(bare);
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        String name = EmbeddedServer.newDatabase();
        try (Database database = Database.open(server(name))) {
            database.write(handle -> handle.execute(NEWER_MIGRATION));

            assertThat(broken(look(server(name))).what()).endsWith("was used by a newer version of the program");
        } finally {
            EmbeddedServer.dropDatabase(name);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsToldWithTheCommandThatMakesIt() {
        assertThat(broken(look(server("nowhere"))).mend()).contains("createdb");
    }

    private static Condition look(StoreSettings settings) {
        return Inspection.of(settings, 0);
    }

    private static Condition.Broken broken(Condition condition) {
        assertThat(condition).isInstanceOf(Condition.Broken.class);
        return (Condition.Broken) condition;
    }

    private StoreSettings file() {
        return new StoreSettings("jdbc:sqlite:" + folder.resolve("roadmap.db"));
    }

    private static StoreSettings server(String database) {
        return new StoreSettings(EmbeddedServer.url(database));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
