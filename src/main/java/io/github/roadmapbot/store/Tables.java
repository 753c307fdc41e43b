package io.github.roadmapbot.store;

import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** All tables of a store, row by row, whichever engine keeps them: copied, and compared by what they hold. */
final class Tables {

    private static final int BATCH = 500;
    private static final String HISTORY = "flyway_schema_history";

    private final List<String> names;

    private Tables(List<String> names) {
        this.names = names;
    }

    /**
     * The tables of a SQLite store in the order of their making: what is pointed at comes before what points. What the
     * search keeps, words and vectors, is left out: it follows from the suggestions.
     */
    static Tables of(Handle sqlite) {
        return new Tables(sqlite.createQuery("""
                        SELECT name FROM sqlite_master
                         WHERE name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table')
                           AND name NOT LIKE 'sqlite_%' AND name NOT IN ('flyway_schema_history', 'backup', 'suggestion_vector')
                         ORDER BY rowid
                        """).mapTo(String.class).list());
    }

    List<String> names() {
        return names;
    }

    /** The version of a store's tables; 0 if there are none. */
    static int version(Handle handle) {
        boolean made = handle.queryMetadata(
                        metadata -> metadata.getTables(null, schema(handle), HISTORY, new String[] {"TABLE"}))
                .map((row, context) -> true)
                .findFirst()
                .orElse(false);
        if (!made) {
            return 0;
        }
        return handle.createQuery("SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** What each table holds. */
    Map<String, TableContent> contents(Handle handle) {
        Map<String, TableContent> contents = new LinkedHashMap<>();
        names.forEach(table -> contents.put(table, read(handle, table, row -> {})));
        return contents;
    }

    /** Copies every row into tables that are empty, and returns what was read. */
    Map<String, TableContent> copy(Handle from, Handle to) {
        Map<String, TableContent> contents = new LinkedHashMap<>();
        names.forEach(table -> contents.put(table, copy(from, to, table)));
        return contents;
    }

    private static TableContent copy(Handle from, Handle to, String table) {
        Map<String, Boolean> columns = columns(to, table);
        String insert = "INSERT INTO %s (%s) VALUES (:%s)"
                .formatted(table, String.join(", ", columns.keySet()), String.join(", :", columns.keySet()));
        try (PreparedBatch batch = to.prepareBatch(insert)) {
            TableContent read = read(from, table, row -> {
                columns.forEach(
                        (column, truth) -> batch.bind(column, truth ? truth(row.get(column)) : row.get(column)));
                batch.add();
                if (batch.size() == BATCH) {
                    batch.execute();
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
            return read;
        }
    }

    private static TableContent read(Handle handle, String table, Consumer<Map<String, @Nullable Object>> eachRow) {
        TableContent content = TableContent.EMPTY;
        try (Stream<Map<String, Object>> rows =
                handle.createQuery("SELECT * FROM " + table).setFetchSize(BATCH).mapToMap().stream()) {
            for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows::iterator) {
                eachRow.accept(row);
                content = content.with(row);
            }
        }
        return content;
    }

    /** The columns of a table, each with whether it holds a truth that is not a number. */
    private static Map<String, Boolean> columns(Handle handle, String table) {
        return handle
                .queryMetadata(metadata -> metadata.getColumns(null, schema(handle), table, null))
                .map((row, context) -> Map.entry(row.getString("COLUMN_NAME"), isTruth(row.getInt("DATA_TYPE"))))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** The schema that the connection works in; SQLite has none. */
    static @Nullable String schema(Handle handle) {
        try {
            return handle.getConnection().getSchema();
        } catch (SQLException e) {
            throw new StoreException("The store does not say which schema its tables are in", e);
        }
    }

    private static boolean isTruth(int type) {
        return type == Types.BIT || type == Types.BOOLEAN;
    }

    private static @Nullable Object truth(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() != 0 : value;
    }
}
