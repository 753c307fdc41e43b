package io.github.roadmapbot.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What a model makes of the titles, kept so that every title is read once. What is missing is found by what is there: a
 * suggestion that is new, restored or edited, or that another model has read, has no vector of this title by this model.
 */
public final class Vectors {

    /** A title that a model has not read. */
    public record Unread(long id, String title) {}

    /** What a model made of a title. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Vector(long id, String title, byte[] values) {}

    /**
     * What was kept.
     *
     * @param number counts what is kept: whoever has seen it has seen everything before
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Kept(long number, long id, String roadmap, byte[] values) {}

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Database database;

    public Vectors(Database database) {
        this.database = database;
    }

    /** Titles of suggestions before this one that the model has not read yet, the newest first. */
    public List<Unread> missing(String model, long before, int atMost) {
        return database.read(handle -> handle.createQuery("""
                        SELECT suggestion.id, suggestion.title
                          FROM suggestion LEFT JOIN suggestion_vector read
                               ON read.suggestion = suggestion.id AND read.model = :model
                                  AND read.title = suggestion.title
                         WHERE suggestion.id < :before AND suggestion.status <> 'withdrawn'
                           AND read.suggestion IS NULL
                         ORDER BY suggestion.id DESC
                         LIMIT :atMost
                        """)
                .bind("model", model)
                .bind("before", before)
                .bind("atMost", atMost)
                .map((row, context) -> new Unread(row.getLong("id"), row.getString("title")))
                .list());
    }

    /** Keeps what a model made of titles; a title that was edited meanwhile is missing again. */
    public void keep(String model, List<Vector> vectors) {
        database.quietly(handle -> {
            database.engine().oneAtATime(handle, "vectors"); // so that numbers are seen in their order
            vectors.forEach(vector -> keep(handle, model, vector));
            return vectors;
        });
    }

    private static void keep(Handle handle, String model, Vector vector) {
        handle.createUpdate("""
                        INSERT INTO suggestion_vector (suggestion, model, title, vector, number)
                        SELECT :id, :model, :title, :values, COALESCE(MAX(number), 0) + 1 FROM suggestion_vector
                         WHERE TRUE
                            ON CONFLICT (suggestion) DO UPDATE
                               SET model = excluded.model, title = excluded.title, vector = excluded.vector,
                                   number = excluded.number
                        """).bind("model", model).bindMethods(vector).execute();
    }

    /** Hands out everything of a model that was kept after {@code number}, the oldest first. */
    public void after(long number, String model, Consumer<Kept> each) {
        // a PostgreSQL connection hands out rows one after the other within a transaction only
        database.read(handle -> handle.inTransaction(reading -> {
            try (Stream<Kept> kept = reading
                    .createQuery("""
                            SELECT number, suggestion, roadmap, vector
                              FROM suggestion_vector JOIN suggestion ON suggestion.id = suggestion_vector.suggestion
                             WHERE number > :number AND model = :model
                             ORDER BY number
                            """)
                    .bind("number", number)
                    .bind("model", model)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map((row, context) -> new Kept(
                            row.getLong("number"),
                            row.getLong("suggestion"),
                            row.getString("roadmap"),
                            row.getBytes("vector")))
                    .stream()) {
                kept.forEach(each);
            }
            return number;
        }));
    }

    /** Those that were not withdrawn. */
    public Set<Long> standing(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : database.read(handle -> handle.createQuery(
                                "SELECT id FROM suggestion WHERE id IN (<ids>) AND status <> 'withdrawn'")
                        .defineList("ids", List.copyOf(ids)) // numbers only; binding them takes ten times as long
                        .mapTo(Long.class)
                        .set());
    }
}
