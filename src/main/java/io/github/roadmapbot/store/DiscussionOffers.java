package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication.Discussion;
import io.github.roadmapbot.feedback.Quarter;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Discussions that people opened and that may be a quarter's; which one it is the maintainers say, once. */
public final class DiscussionOffers {

    /** The answer that it is none of them. */
    public static final String NEW = "";

    /** One of them. */
    public record Offer(Discussion discussion, String title, String author) {}

    private final Database database;

    public DiscussionOffers(Database database) {
        this.database = database;
    }

    /** Keeps what was found, and owes the maintainers the question which one it is. */
    public void offer(String roadmap, Quarter quarter, List<Offer> offers, Instant now) {
        database.write(handle -> {
            offers.forEach(offer -> insert(handle, roadmap, quarter, offer));
            Publications.wakeComments(handle, now); // what waits for it goes on without it
            return Owed.add(handle, StepKind.TELL_DISCUSSION, roadmap, quarter.key(), now, now);
        });
    }

    /** Takes one of them without asking, and owes the maintainers the word that it did. */
    public void adopt(String roadmap, Quarter quarter, Offer offer, Instant now) {
        database.write(handle -> {
            insert(handle, roadmap, quarter, offer);
            Publications.keep(handle, roadmap, quarter, offer.discussion(), now);
            return Owed.add(handle, StepKind.TELL_DISCUSSION, roadmap, quarter.key(), now, now);
        });
    }

    /** All that was found for a quarter, the newest first. */
    public List<Offer> of(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT node_id, number, url, title, author FROM discussion_offer
                         WHERE roadmap = :roadmap AND quarter = :quarter
                         ORDER BY number DESC
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map(DiscussionOffers::offer)
                .list());
    }

    /** What the maintainers said: a node id, or {@link #NEW}. */
    public Optional<String> choice(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery(
                        "SELECT node_id FROM discussion_choice WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .findOne());
    }

    /** Keeps what a maintainer says, and has it done now; false if somebody said so before. */
    public boolean choose(String roadmap, Quarter quarter, String node, String by, Instant now) {
        return database.write(handle -> {
            boolean first = handle.createUpdate("""
                            INSERT INTO discussion_choice (roadmap, quarter, node_id, by_whom)
                            VALUES (:roadmap, :quarter, :node, :by)
                            ON CONFLICT DO NOTHING
                            """)
                            .bind("roadmap", roadmap)
                            .bind("quarter", quarter.key())
                            .bind("node", node)
                            .bind("by", by)
                            .execute()
                    == 1;
            if (first) {
                handle.createUpdate("""
                                UPDATE step SET due_at = :now
                                 WHERE kind = 'open-discussion' AND subject = :roadmap AND detail = :quarter
                                   AND status = 'due'
                                """)
                        .bind("now", now.toEpochMilli())
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .execute();
            }
            return first;
        });
    }

    /** Whether another quarter, or another roadmap, has this discussion already. */
    public boolean isTaken(String node) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM discussion WHERE node_id = :node")
                        .bind("node", node)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private static void insert(Handle handle, String roadmap, Quarter quarter, Offer offer) {
        handle.createUpdate("""
                        INSERT INTO discussion_offer (roadmap, quarter, node_id, number, url, title, author)
                        VALUES (:roadmap, :quarter, :nodeId, :number, :address, :title, :author)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bindMethods(offer.discussion())
                .bind("address", offer.discussion().url().toString())
                .bind("title", offer.title())
                .bind("author", offer.author())
                .execute();
    }

    private static Offer offer(ResultSet row, StatementContext context) throws SQLException {
        return new Offer(
                new Discussion(row.getInt("number"), row.getString("node_id"), URI.create(row.getString("url"))),
                row.getString("title"),
                row.getString("author"));
    }
}
