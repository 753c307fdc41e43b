package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code similar} prints, and what it leaves behind in the database that it was given. */
@EveryStore
class SimilarCommandTest {

    @AutoClose
    private final TestStore store;

    private final Path pairs;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    SimilarCommandTest(Stores stores, @TempDir Path folder) throws IOException {
        this.store = stores.open(folder);
        this.pairs = Files.writeString(folder.resolve("pairs.jsonl"), """
                {"project": "p", "a": {"title": "Dark mode", "source": "1"}, "b": {"title": "A darker mode", "source": "2"}}
                {"project": "q", "a": {"title": "Night theme", "source": "3"}, "b": {"title": "Faster builds", "source": "4"}}
                """);
    }

    @Test
    void aGivenDatabaseIsEmptyAgainAfterwards() {
        int code = similar("--size", "20");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("2 pairs, titles only", "| same project | 2 | 0.500 | 0.500 | 0.500 | 0.500 |")
                .contains("| all, filled up | 20 |");
        assertThat(similar()).isZero();
    }

    @Test
    void aDatabaseThatIsInUseIsLeftAlone() {
        store.draft("Dark mode");

        int code = similar();

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("There are suggestions in the store already: give this an empty database");
    }

    private int similar(String... more) {
        store.database().close(); // one bot at a time
        CommandLine command = new CommandLine(new SimilarCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true));
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--pairs";
        arguments[1] = pairs.toString();
        arguments[2] = "--store";
        arguments[3] = store.settings().url();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return command.execute(arguments);
    }
}
