package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

class SqliteTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 2000"})
    void theFileIsAsSafeAsPromised(String pragma, String promised) {
        try (Database database = Database.open(at("roadmap.db"))) {
            assertThat(ask(database, pragma)).isEqualTo(promised);
        }
    }

    @ParameterizedTest
    @CsvSource({"journal_mode=DELETE, journal_mode, wal", "synchronous=OFF, synchronous, 2"})
    void aParameterOfTheAddressCannotMakeTheFileLessSafe(String parameter, String pragma, String promised) {
        try (Database database = Database.open(at("roadmap.db?" + parameter))) {
            assertThat(ask(database, pragma)).isEqualTo(promised);
        }
    }

    @Test
    void aFileThatIsLessSafeThanPromisedIsRefused() {
        SQLiteDataSource careless = new SQLiteDataSource();
        careless.setUrl(at("roadmap.db").url());

        assertThatThrownBy(() -> Sqlite.verify(careless, "jdbc:sqlite:roadmap.db"))
                .isInstanceOf(StoreException.class)
                .hasMessageMatching("jdbc:sqlite:roadmap.db runs with .*=.* where .* is needed to keep .*");
    }

    @Test
    void whatWasRefusedOnceCanBeOpenedWhenItsCauseIsGone() throws Exception {
        Path file = folder.resolve("roadmap.db");
        Files.writeString(file, "Dear reader, this is a letter. ".repeat(100));
        assertThatThrownBy(() -> Database.open(at("roadmap.db"))).isInstanceOf(StoreException.class);
        Files.delete(file);

        assertThatCode(() -> Database.open(at("roadmap.db")).close()).doesNotThrowAnyException();
    }

    @Test
    void aSecondBotOnTheSameFileIsRefusedHoweverItNamesIt() {
        try (Database first = Database.open(at("roadmap.db"))) {
            assertThat(first.instanceId()).isNotEmpty();

            assertThatThrownBy(() -> Database.open(at("roadmap.db?cache=shared")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("roadmap.db is used by another running bot: stop it first");
        }
    }

    @Test
    void aSecondProcessOnTheSameFileIsRefused() throws Exception {
        try (Database first = Database.open(at("roadmap.db"))) {
            assertThat(first.instanceId()).isNotEmpty();

            assertThat(openElsewhere("roadmap.db")).contains("is used by another running bot: stop it first");
        }
        assertThat(openElsewhere("roadmap.db")).contains("opened");
    }

    @Test
    void foldersThatAreMissingAreMade() {
        Database.open(at("deep/down/roadmap.db")).close();

        assertThat(folder.resolve("deep/down/roadmap.db")).exists();
    }

    @Test
    void aFileThatIsNoStoreIsNamed() throws Exception {
        Files.writeString(folder.resolve("letter.db"), "Dear reader, this is a letter. ".repeat(100));

        assertThatThrownBy(() -> Database.open(at("letter.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("letter.db cannot be used");
    }

    @Test
    void whatWasKeptIsThereAfterTheNextStart() {
        String name;
        try (Database first = Database.open(at("roadmap.db"))) {
            name = first.instanceId();
        }

        try (Database second = Database.open(at("roadmap.db"))) {
            assertThat(second.instanceId()).isEqualTo(name);
        }
    }

    private static String ask(Database database, String pragma) {
        return database.quietly(handle ->
                handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one());
    }

    private StoreSettings at(String file) {
        return new StoreSettings("jdbc:sqlite:" + folder.resolve(file));
    }

    private String openElsewhere(String file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondBot.class.getName(),
                        at(file).url())
                .redirectErrorStream(true)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
