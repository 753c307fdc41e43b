package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How far the quarters' discussions are read, page by page, again and again. */
public final class Readings {

    /**
     * One reading of one discussion.
     *
     * @param number of this reading
     * @param after where its next page begins; empty for the first
     * @param endedAt when the one before was complete; 1970 if there was none
     */
    public record Reading(
            String roadmap,
            Quarter quarter,
            Publication.Discussion discussion,
            long number,
            String after,
            Instant endedAt) {

        /** Whether its first page was read already. */
        public boolean isUnderWay() {
            return !after.isEmpty();
        }
    }

    /** A discussion has something to sum up an hour after it was opened, and no sooner. */
    private static final Duration UNTIL_SUMMARY = Duration.ofHours(1);

    private final Database database;

    public Readings(Database database) {
        this.database = database;
    }

    /** Owes the reading of all discussions of a roadmap, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            handle.createUpdate("UPDATE reading SET ended_at = 0, page_after = '' WHERE roadmap = :roadmap")
                    .bind("roadmap", roadmap)
                    .execute();
            return Owed.hurry(handle, StepKind.READ_DISCUSSIONS, roadmap, now);
        });
    }

    /** The discussion to go on with: one that is being read, or the one that was not read for the longest time. */
    public Optional<Reading> next(String roadmap, Quarter oldest) {
        return database.read(handle -> handle.createQuery("""
                        SELECT discussion.roadmap, discussion.quarter, discussion.number AS discussion, discussion.node_id,
                               discussion.url, COALESCE(reading.number, 1) AS number,
                               COALESCE(reading.page_after, '') AS page_after, COALESCE(reading.ended_at, 0) AS ended_at
                          FROM discussion
                          LEFT JOIN reading ON reading.roadmap = discussion.roadmap AND reading.quarter = discussion.quarter
                         WHERE discussion.roadmap = :roadmap AND discussion.quarter >= :oldest
                         ORDER BY CASE WHEN COALESCE(reading.page_after, '') = '' THEN 1 ELSE 0 END, ended_at,
                                  discussion.quarter
                         LIMIT 1
                        """)
                .bind("roadmap", roadmap)
                .bind("oldest", oldest.key())
                .map(Readings::reading)
                .findOne());
    }

    /** Notes that a page was read, and which comments were on it. */
    public void turned(Reading reading, List<String> nodes, String after) {
        database.quietly(handle -> {
            seen(handle, reading, nodes);
            return keep(handle, reading, reading.number(), after, reading.endedAt());
        });
    }

    /**
     * The same of the last page: whatever was come across on none of them was deleted. From the first time on its summary
     * is kept.
     */
    public void ended(Reading reading, List<String> nodes, Instant now) {
        database.write(handle -> {
            seen(handle, reading, nodes);
            Remarks.takeOffUnseen(handle, reading, now);
            Owed.add(
                    handle,
                    StepKind.KEEP_LEDGER,
                    reading.roadmap(),
                    reading.quarter().key(),
                    now.plus(UNTIL_SUMMARY),
                    now);
            return keep(handle, reading, reading.number() + 1, "", now);
        });
    }

    /** Gives this reading up: the next one begins anew, and nothing is concluded from it. */
    public void abandoned(Reading reading, Instant now) {
        database.quietly(handle -> keep(handle, reading, reading.number() + 1, "", now));
    }

    private static void seen(Handle handle, Reading reading, List<String> nodes) {
        if (!nodes.isEmpty()) {
            handle.createUpdate("UPDATE remark SET seen_in = :number WHERE node_id IN (<nodes>)")
                    .bind("number", reading.number())
                    .bindList("nodes", nodes)
                    .execute();
        }
    }

    private static int keep(Handle handle, Reading reading, long number, String after, Instant endedAt) {
        return handle.createUpdate("""
                        INSERT INTO reading (roadmap, quarter, number, page_after, ended_at)
                        VALUES (:roadmap, :quarter, :number, :after, :ended)
                        ON CONFLICT (roadmap, quarter) DO UPDATE
                           SET number = excluded.number, page_after = excluded.page_after, ended_at = excluded.ended_at
                        """)
                .bind("roadmap", reading.roadmap())
                .bind("quarter", reading.quarter().key())
                .bind("number", number)
                .bind("after", after)
                .bind("ended", endedAt.toEpochMilli())
                .execute();
    }

    private static Reading reading(ResultSet row, StatementContext context) throws SQLException {
        return new Reading(
                row.getString("roadmap"),
                Quarter.parse(row.getString("quarter")),
                new Publication.Discussion(
                        row.getInt("discussion"), row.getString("node_id"), URI.create(row.getString("url"))),
                row.getLong("number"),
                row.getString("page_after"),
                Instant.ofEpochMilli(row.getLong("ended_at")));
    }
}
