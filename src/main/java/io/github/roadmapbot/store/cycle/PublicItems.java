package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.store.Database;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is on the roadmap of a quarter and stands on GitHub. Whether everybody can read the repository that it stands in, the store
 * does not know.
 */
public final class PublicItems {

    /**
     * One of them.
     *
     * @param status what became of it: published, shipped or dropped
     * @param stage what people chose on the board instead of the bot's; empty if they did not
     * @param newcomers whether it is a good first issue
     * @param repository where its issue is, {@code owner/name}
     * @param owners the logins of those it is assigned to
     * @param volunteer the login of its proposer, who could do it, if they have linked it
     */
    public record PublicItem(
            String title,
            String category,
            String status,
            String stage,
            boolean newcomers,
            String repository,
            int number,
            URI url,
            List<String> owners,
            Optional<String> volunteer) {}

    private final Database database;

    public PublicItems(Database database) {
        this.database = database;
    }

    /** All of a quarter, by their numbers; what was deleted, or moved to where nobody may look, is not public any more. */
    public List<PublicItem> of(String roadmap, Quarter quarter) {
        return database.read(handle -> {
            Map<Long, List<String>> owners = owners(handle, roadmap, quarter);
            return handle.createQuery("""
                            SELECT suggestion.id, suggestion.title, suggestion.category, suggestion.status,
                                   suggestion.good_first_issue, issue.repository, issue.number, issue.url,
                                   COALESCE(issue_look.stage, '') AS stage, link.login AS volunteer
                              FROM suggestion
                              JOIN issue ON issue.suggestion = suggestion.id
                              LEFT JOIN issue_look ON issue_look.suggestion = suggestion.id
                              LEFT JOIN link ON link.person = suggestion.proposer AND suggestion.volunteer = TRUE
                             WHERE suggestion.roadmap = :roadmap AND suggestion.quarter = :quarter
                               AND suggestion.status IN ('published', 'shipped', 'dropped')
                               AND COALESCE(issue_look.gone, FALSE) = FALSE
                             ORDER BY suggestion.id
                            """)
                    .bind("roadmap", roadmap)
                    .bind("quarter", quarter.key())
                    .map((row, context) -> item(row, owners.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    private static Map<Long, List<String>> owners(Handle handle, String roadmap, Quarter quarter) {
        return handle.createQuery("""
                        SELECT issue_owner.suggestion, issue_owner.login
                          FROM issue_owner JOIN suggestion ON suggestion.id = issue_owner.suggestion
                         WHERE suggestion.roadmap = :roadmap AND suggestion.quarter = :quarter
                         ORDER BY issue_owner.suggestion, issue_owner.login
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .reduceRows(new LinkedHashMap<Long, List<String>>(), (all, row) -> {
                    all.computeIfAbsent(row.getColumn("suggestion", Long.class), id -> new ArrayList<>())
                            .add(row.getColumn("login", String.class));
                    return all;
                });
    }

    private static PublicItem item(ResultSet row, List<String> owners) throws SQLException {
        return new PublicItem(
                row.getString("title"),
                row.getString("category"),
                row.getString("status"),
                row.getString("stage"),
                row.getBoolean("good_first_issue"),
                row.getString("repository"),
                row.getInt("number"),
                URI.create(row.getString("url")),
                List.copyOf(owners),
                Optional.ofNullable(row.getString("volunteer")));
    }
}
