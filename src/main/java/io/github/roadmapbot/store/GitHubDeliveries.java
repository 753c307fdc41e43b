package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What GitHub's webhooks have brought, each once, however often it is sent. */
public final class GitHubDeliveries {

    /** GitHub sends a delivery again for three days at most. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Database database;

    public GitHubDeliveries(Database database) {
        this.database = database;
    }

    /**
     * Keeps a delivery, and owes a look at what it is about.
     *
     * @param nodes the ids of issues and of their places on boards
     * @return how many suggestions it is about; 0 if it has come before
     */
    public int keep(String guid, List<String> nodes, Instant now) {
        return database.write(handle -> {
            boolean fresh = handle.execute(
                            "INSERT INTO github_delivery (guid, kept_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            guid,
                            now.toEpochMilli())
                    == 1;
            handle.execute(
                    "DELETE FROM github_delivery WHERE kept_at < ?",
                    now.minus(REMEMBERED).toEpochMilli());
            if (!fresh || nodes.isEmpty()) {
                return 0;
            }
            List<SuggestionId> about = about(handle, nodes);
            IssueLooks.hurry(handle, about, now);
            return about.size();
        });
    }

    private static List<SuggestionId> about(Handle handle, List<String> nodes) {
        return handle.createQuery("""
                        SELECT suggestion FROM issue WHERE node_id IN (<nodes>)
                        UNION
                        SELECT suggestion FROM board_item WHERE item_id IN (<nodes>)
                        ORDER BY suggestion
                        """)
                .bindList("nodes", nodes)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
    }
}
