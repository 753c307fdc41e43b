package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.store.Remarks.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The replies in discussions by which a suggestion is wanted of a comment: each is heard once, ever. */
public final class Promotions {

    /**
     * What a reply asks for.
     *
     * @param thread the comment that it stands beneath
     * @param target the comment that is meant; empty if its address is given
     * @param title what it is to be called; empty for its own first line
     */
    public record Asked(String nodeId, String thread, String target, String address, String title) {}

    /**
     * The same, as it is kept.
     *
     * @param by who asked; nobody once they are answered
     * @param became what they are told; empty until that is known
     */
    public record Kept(Asked asked, String roadmap, Quarter quarter, String by, String became) {}

    private final Database database;

    public Promotions(Database database) {
        this.database = database;
    }

    /** Whether it was heard already, whatever came of it. */
    public boolean isKnown(String nodeId) {
        return find(nodeId).isPresent();
    }

    /** Keeps what may be asked for, and owes it. */
    public void ask(Reading reading, Asked asked, Author by, Instant now) {
        database.write(handle -> handle.createUpdate("""
                                INSERT INTO promotion
                                       (node_id, roadmap, quarter, thread, target, address, title, by_whom, status)
                                VALUES (:nodeId, :roadmap, :quarter, :thread, :target, :address, :title, :by, 'asked')
                                ON CONFLICT DO NOTHING
                                """)
                                .bindMethods(asked)
                                .bind("roadmap", reading.roadmap())
                                .bind("quarter", reading.quarter().key())
                                .bind("by", Remarks.proposer(handle, Optional.of(by)))
                                .execute()
                        == 1
                && Owed.add(handle, StepKind.PROMOTE_REPLY, reading.roadmap(), asked.nodeId(), now, now));
    }

    /** Notes that it was read, and that whoever wrote it may not ask for it. */
    public void ignore(Reading reading, Asked asked) {
        database.quietly(handle -> handle.createUpdate("""
                        INSERT INTO promotion (node_id, roadmap, quarter, thread, status)
                        VALUES (:nodeId, :roadmap, :quarter, :thread, 'ignored')
                        ON CONFLICT DO NOTHING
                        """)
                .bindMethods(asked)
                .bind("roadmap", reading.roadmap())
                .bind("quarter", reading.quarter().key())
                .execute());
    }

    public Optional<Kept> find(String nodeId) {
        return database.read(handle -> handle.createQuery("""
                        SELECT node_id, roadmap, quarter, thread, target, address, title, by_whom, became
                          FROM promotion WHERE node_id = :node
                        """)
                .bind("node", nodeId)
                .map(Promotions::kept)
                .findOne());
    }

    /** Keeps what they are told, so that a second run tells the same. */
    public void became(String nodeId, String what) {
        database.quietly(handle -> handle.createUpdate("UPDATE promotion SET became = :what WHERE node_id = :node")
                .bind("what", what)
                .bind("node", nodeId)
                .execute());
    }

    /** Keeps the answer, which names nobody. */
    public void answered(String nodeId, String answer) {
        database.quietly(handle -> handle.createUpdate("""
                        UPDATE promotion SET status = 'answered', by_whom = '', title = '', answer_id = :answer
                         WHERE node_id = :node
                        """)
                .bind("answer", answer)
                .bind("node", nodeId)
                .execute());
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                new Asked(
                        row.getString("node_id"),
                        row.getString("thread"),
                        row.getString("target"),
                        row.getString("address"),
                        row.getString("title")),
                row.getString("roadmap"),
                Quarter.parse(row.getString("quarter")),
                row.getString("by_whom"),
                row.getString("became"));
    }
}
