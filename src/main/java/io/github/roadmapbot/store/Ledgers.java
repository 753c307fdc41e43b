package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.StatementContext;

/** What became of all feedback for a quarter, and the comment on GitHub that says it. */
public final class Ledgers {

    /**
     * The comment.
     *
     * @param said what it said last
     */
    public record Kept(String nodeId, String said) {}

    /** What everybody can read on GitHub already. */
    public record Line(String title, String category, URI issue, String status) {}

    /**
     * What belongs to a quarter: what is planned for it, what was suggested while it was planned, and what waited before
     * that.
     */
    private static final String OF_QUARTER = """
             WHERE suggestion.roadmap = :roadmap
               AND (suggestion.quarter = :quarter AND suggestion.status <> 'deferred'
                    OR (suggestion.quarter IS NULL OR suggestion.status = 'deferred')
                   AND suggestion.suggested_at < :until
                   AND (suggestion.suggested_at >= :since
                        OR suggestion.status IN ('draft', 'needs-info', 'snoozed', 'escalated')))
            """;

    /** What was deleted, or moved to where nobody may look, is not public any more. */
    private static final String IS_PUBLIC = """
            issue.suggestion IS NOT NULL AND suggestion.status IN ('published', 'shipped', 'dropped')
            AND NOT EXISTS (SELECT 1 FROM issue_look WHERE issue_look.suggestion = suggestion.id AND issue_look.gone)
            """;

    private final Database database;

    public Ledgers(Database database) {
        this.database = database;
    }

    public Optional<Kept> find(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery(
                        "SELECT node_id, said FROM ledger WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) -> new Kept(row.getString("node_id"), row.getString("said")))
                .findOne());
    }

    public void keep(String roadmap, Quarter quarter, Kept kept) {
        database.quietly(handle -> handle.createUpdate("""
                        INSERT INTO ledger (roadmap, quarter, node_id, said) VALUES (:roadmap, :quarter, :nodeId, :said)
                        ON CONFLICT (roadmap, quarter) DO UPDATE SET node_id = excluded.node_id, said = excluded.said
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bindMethods(kept)
                .execute());
    }

    /** What is public of a quarter, by its number. */
    public List<Line> lines(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT suggestion.title, suggestion.category, suggestion.status, issue.url
                          FROM suggestion JOIN issue ON issue.suggestion = suggestion.id
                         WHERE suggestion.roadmap = :roadmap AND suggestion.quarter = :quarter AND <public>
                         ORDER BY suggestion.id
                        """)
                .define("public", IS_PUBLIC)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map(Ledgers::line)
                .list());
    }

    /**
     * How many others there are, by the state that they are in; what was split, which has parts of its own there, is told from
     * what became a part of something else.
     *
     * @param since when the quarter began to be planned
     * @param until when the next one begins to be
     */
    public Map<String, Integer> others(String roadmap, Quarter quarter, Instant since, Instant until) {
        return database.read(handle -> handle.createQuery("""
                        SELECT became, COUNT(*) AS number
                          FROM (SELECT CASE WHEN suggestion.status = 'merged' AND suggestion.merged_into IS NULL
                                            THEN 'split' ELSE suggestion.status END AS became
                                  FROM suggestion LEFT JOIN issue ON issue.suggestion = suggestion.id
                                <which> AND NOT (<public>)) others
                         GROUP BY became
                        """)
                .define("which", OF_QUARTER)
                .define("public", IS_PUBLIC)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("since", since.toString())
                .bind("until", until.toString())
                .reduceRows(new TreeMap<String, Integer>(), (all, row) -> {
                    all.put(row.getColumn("became", String.class), row.getColumn("number", Integer.class));
                    return all;
                }));
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                row.getString("title"),
                row.getString("category"),
                URI.create(row.getString("url")),
                row.getString("status"));
    }
}
