package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who moved which suggestion, when, from where to where and why; only ever added to. */
public final class Moves {

    /** One line of the record; {@code from} is empty for the first. */
    public record Move(Instant at, String by, String from, String to, String why) {}

    private final Database database;

    public Moves(Database database) {
        this.database = database;
    }

    /** The moves of a suggestion, oldest first. */
    public List<Move> of(SuggestionId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT at, by_whom, came_from, went_to, why FROM move WHERE suggestion = :id ORDER BY id
                        """)
                .bind("id", id.number())
                .map((row, context) -> new Move(
                        Instant.parse(row.getString("at")),
                        row.getString("by_whom"),
                        row.getString("came_from"),
                        row.getString("went_to"),
                        row.getString("why")))
                .list());
    }

    static void record(Handle handle, SuggestionId id, Instant at, String by, String from, String to, String why) {
        handle.createUpdate("""
                        INSERT INTO move (suggestion, at, by_whom, came_from, went_to, why)
                        VALUES (:id, :at, :by, :from, :to, :why)
                        """)
                .bind("id", id.number())
                .bind("at", at.toString())
                .bind("by", by)
                .bind("from", from)
                .bind("to", to)
                .bind("why", why)
                .execute();
    }
}
