package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForgetCommandTest {

    private static final String PERSON = "U024BE7LH";

    private final Path folder;
    private final Path config;
    private final StoreSettings store;

    ForgetCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.config = folder.resolve("roadmap.yaml");
        this.store = new StoreSettings("jdbc:sqlite:" + folder.resolve("roadmap.db"));
    }

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(config, "store: {url: '%s'}%n".formatted(store.url()));
    }

    @Test
    void whoIsThereIsTakenOutAndASecondTimeIsNotThere() {
        try (Database database = Database.open(store)) {
            database.write(handle -> handle.execute("INSERT INTO muted (person) VALUES (?)", PERSON));
        }

        assertThat(forget("--person", PERSON)).isZero();

        try (Database database = Database.open(store)) {
            assertThat(database.<Integer>read(handle -> handle.createQuery("SELECT COUNT(*) FROM muted")
                            .mapTo(Integer.class)
                            .one()))
                    .isZero();
        }
        assertThat(forget("--person", PERSON)).isZero();
    }

    @Test
    void whatIsNobodysIdChangesNothing() {
        assertThat(forget("--person", "alice")).isEqualTo(2);
        assertThat(forget("--person", PERSON, "--name", " ")).isEqualTo(2);
        assertThat(forget()).isEqualTo(2);

        assertThat(folder.resolve("roadmap.db")).doesNotExist();
    }

    @Test
    void aStoreThatCannotBeReadIsAnError() throws IOException {
        Files.writeString(config, "store: {url: 'mysql://localhost/roadmap'}");

        assertThat(forget("--person", PERSON)).isEqualTo(1);
    }

    private int forget(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = config.toString();
        return new CommandLine(new ForgetCommand()).execute(all);
    }
}
