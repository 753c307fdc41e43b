package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who moved which suggestion, when, from where to where and why; only ever added to. */
public final class Moves {

    /** Who did what was found on GitHub; a slash and the login follow where that is known. */
    static final String GITHUB = "github";

    static final String TRANSFERRED = "transferred to ";
    static final String CARRIED = "carried over to ";
    static final String GONE = "its issue was deleted on GitHub, or moved to where I may not look";
    static final String STAGE = "put into the stage ";
    static final String STAGE_AS_IT_COMES = "put back into its first stage";

    /** One line of the record; {@code from} is empty for the first, {@code by} where nobody did it. */
    public record Move(Instant at, String by, String from, String to, String why) {

        /** Whether somebody did it there, and not in Slack. */
        public boolean isFromGitHub() {
            return by.equals(GITHUB) || by.startsWith(GITHUB + "/");
        }

        /** Whether its issue was found there no more. */
        public boolean isGone() {
            return why.equals(GONE);
        }

        /** Who did it on GitHub, if that is known. */
        public Optional<String> login() {
            return Optional.of(by)
                    .filter(who -> who.startsWith(GITHUB + "/"))
                    .map(who -> who.substring(GITHUB.length() + 1));
        }
    }

    /** Where a vote about a suggestion has nothing to decide any more. */
    static final Set<String> SETTLED = Set.of("approved", "declined", "withdrawn", "merged", "shipped", "dropped");

    private final Database database;

    public Moves(Database database) {
        this.database = database;
    }

    /** The moves of a suggestion, oldest first. */
    public List<Move> of(SuggestionId id) {
        return database.read(handle ->
                handle.createQuery("""
                        SELECT at, by_whom, came_from, went_to, why FROM move WHERE suggestion = :id ORDER BY id
                        """).bind("id", id.number()).map(Moves::move).list());
    }

    /** The last move by which a suggestion was settled until a moment. */
    public Optional<Move> settled(SuggestionId id, Instant until) {
        return of(id).stream()
                .filter(move -> SETTLED.contains(move.to()) && !move.at().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    /** One line of the record, by its number. */
    public Move find(long number) {
        return database.read(
                handle -> handle.createQuery("SELECT at, by_whom, came_from, went_to, why FROM move WHERE id = :number")
                        .bind("number", number)
                        .map(Moves::move)
                        .one());
    }

    private static Move move(ResultSet row, StatementContext context) throws SQLException {
        return new Move(
                Instant.parse(row.getString("at")),
                row.getString("by_whom"),
                row.getString("came_from"),
                row.getString("went_to"),
                row.getString("why"));
    }

    /** Adds a line, with the quarter that the suggestion is planned for by now; its number. */
    static long record(Handle handle, SuggestionId id, Instant at, String by, String from, String to, String why) {
        return handle.createQuery("""
                        INSERT INTO move (suggestion, at, by_whom, came_from, went_to, why, quarter)
                        VALUES (:id, :at, :by, :from, :to, :why, (SELECT quarter FROM suggestion WHERE id = :id))
                        RETURNING id
                        """)
                .bind("id", id.number())
                .bind("at", at.toString())
                .bind("by", by)
                .bind("from", from)
                .bind("to", to)
                .bind("why", why)
                .mapTo(Long.class)
                .one();
    }
}
