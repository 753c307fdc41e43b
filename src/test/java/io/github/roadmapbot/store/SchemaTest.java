package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two engines' migrations lead to the same store. */
class SchemaTest {

    private static final String NOT_FLYWAYS = "flyway_schema_history%";

    @AutoClose
    private final TestStore postgresql = Stores.POSTGRESQL.open(Path.of("."));

    @AutoClose
    private final TestStore sqlite;

    SchemaTest(@TempDir Path folder) {
        this.sqlite = Stores.SQLITE.open(folder);
    }

    @Test
    void bothHaveTheSameTablesAndColumns() {
        Set<String> ofSqlite = ask(sqlite, """
                SELECT t.name || '.' || c.name || CASE WHEN c."notnull" = 1 THEN '' ELSE ' or nothing' END
                  FROM sqlite_master t JOIN pragma_table_info(t.name) c
                 WHERE t.name IN (SELECT name FROM pragma_table_list WHERE type = 'table')
                   AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE ?
                """);
        Set<String> ofPostgresql = ask(postgresql, """
                SELECT table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN '' ELSE ' or nothing' END
                  FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE ?
                """);

        // SQLite never keeps nothing in an INTEGER PRIMARY KEY, but does not say so
        for (String table : List.of(
                "suggestion",
                "move",
                "step",
                "ballot",
                "ballot_vote",
                "inquiry",
                "goal",
                "goal_task",
                "goal_event",
                "cycle_event",
                "cycle_note")) {
            ofSqlite.remove(table + ".id or nothing");
            ofSqlite.add(table + ".id");
        }
        assertThat(ofSqlite).contains("step.due_at", "step.sent_at or nothing").isEqualTo(ofPostgresql);
    }

    @Test
    void bothHaveTheSameNamedIndexes() {
        Set<String> ofSqlite = ask(sqlite, """
                SELECT name FROM sqlite_master
                 WHERE type = 'index' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE ?
                """);
        Set<String> ofPostgresql = ask(postgresql, """
                SELECT indexname FROM pg_indexes
                 WHERE schemaname = 'public' AND indexname NOT LIKE '%_key' AND indexname NOT LIKE '%_pkey'
                   AND indexname NOT IN ('suggestion_title_words', 'suggestion_title_pieces') AND indexname NOT LIKE ?
                """);

        assertThat(ofSqlite).contains("step_event").isEqualTo(ofPostgresql);
    }

    @Test
    void bothHaveTheSameMigrations() {
        String versions = "SELECT version || ' ' || description FROM flyway_schema_history WHERE version NOT LIKE ?";

        assertThat(ask(sqlite, versions)).isNotEmpty().isEqualTo(ask(postgresql, versions));
    }

    private static Set<String> ask(TestStore store, String sql) {
        List<String> names = store.database()
                .read(handle -> handle.createQuery(sql)
                        .bind(0, NOT_FLYWAYS)
                        .mapTo(String.class)
                        .list());
        return new TreeSet<>(names);
    }
}
