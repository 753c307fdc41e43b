package io.github.roadmapbot.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds in the bot's store whatever it was sent. */
final class Invariants {

    private static final String MAY_DECIDE = "('U0MAINT0001', 'U0MAINT0002')";

    /** Each by what is wrong with the rows that it finds. */
    private static final Map<String, String> NOBODY = Map.of(
            "decided by somebody who may not",
            "SELECT id FROM suggestion WHERE status IN ('approved', 'published', 'declined') AND decided_by NOT IN "
                    + MAY_DECIDE,
            "moved by somebody who may not",
            "SELECT id FROM move WHERE went_to IN"
                    + " ('approved', 'declined', 'needs-info', 'snoozed', 'deferred', 'escalated', 'merged')"
                    + " AND by_whom NOT IN " + MAY_DECIDE,
            "approved by its proposer",
            "SELECT id FROM suggestion WHERE status IN ('approved', 'published') AND decided_by = proposer",
            "withdrawn by somebody else",
            "SELECT move.id FROM move JOIN suggestion ON suggestion.id = move.suggestion"
                    + " WHERE went_to = 'withdrawn' AND by_whom <> proposer",
            "moved where there is no way",
            """
            SELECT id FROM move WHERE came_from || '>' || went_to NOT IN ('>draft', 'draft>draft', 'draft>approved',
                'draft>declined', 'draft>withdrawn', 'approved>draft', 'approved>published',
                'draft>needs-info', 'needs-info>draft', 'draft>snoozed', 'snoozed>draft', 'draft>deferred',
                'deferred>draft', 'draft>escalated', 'escalated>approved', 'escalated>declined', 'draft>merged',
                'merged>draft', 'declined>draft', 'withdrawn>draft', 'needs-info>withdrawn', 'snoozed>withdrawn',
                'deferred>withdrawn', 'escalated>withdrawn')
                AND came_from <> went_to
            """,
            "in another state than its last move says",
            """
            SELECT id FROM suggestion WHERE status <>
                (SELECT went_to FROM move WHERE move.suggestion = suggestion.id ORDER BY move.id DESC LIMIT 1)
            """,
            "too long, or empty",
            "SELECT id FROM suggestion WHERE length(title) > 150 OR trim(title) = '' OR length(why) > 3000",
            "of no roadmap, or of no category",
            "SELECT id FROM suggestion WHERE roadmap <> 'project'"
                    + " OR category NOT IN ('documentation', 'new-feature', 'improvement')",
            "published undecided",
            "SELECT suggestion FROM issue WHERE suggestion NOT IN"
                    + " (SELECT id FROM suggestion WHERE status IN ('approved', 'published'))",
            "a vote of nobody",
            "SELECT person FROM reaction WHERE person = 'U0ROADMAPBT' OR channel <> 'C0FEEDBACK1'");

    private final String storeUrl;

    Invariants(String storeUrl) {
        this.storeUrl = storeUrl;
    }

    void check(Findings findings) {
        try (Connection store = DriverManager.getConnection(storeUrl);
                Statement statement = store.createStatement()) {
            for (Map.Entry<String, String> each : NOBODY.entrySet()) {
                List<String> found = List.copyOf(column(statement, each.getValue()));
                if (!found.isEmpty()) {
                    findings.wrong("%s: %s".formatted(each.getKey(), found));
                }
            }
            Set<String> lost = new HashSet<>(findings.acknowledged());
            lost.removeAll(column(statement, "SELECT subject FROM step WHERE kind = 'hear'"));
            if (!lost.isEmpty()) {
                findings.wrong("%d events were acknowledged and lost: %s"
                        .formatted(lost.size(), lost.iterator().next()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }

    private static Set<String> column(Statement statement, String query) throws SQLException {
        Set<String> values = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
