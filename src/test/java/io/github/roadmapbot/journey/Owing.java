package io.github.roadmapbot.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Whether the bot has something to do right now, read from its store: a journey's clock must not run ahead of work that is
 * under way, however slow the machine.
 */
final class Owing {

    /** What waits for GitHub's allowance, of which these towns use all, is not at hand. */
    private static final String AT_HAND = """
            SELECT COUNT(*) FROM step
             WHERE status = 'claimed'
                OR status = 'due' AND due_at <= ?1
               AND (lane <> 'github'
                    OR (SELECT COUNT(*) FROM pause WHERE until_at > ?1) = 0
                   AND (SELECT COUNT(*) FROM spending WHERE writes = 1 AND spent_at > ?1 - 3600000) < 500
                   AND (SELECT COUNT(*) FROM spending WHERE writes = 1 AND spent_at > ?1 - 60000) < 80)
            """;

    private final String storeUrl;
    private final Clock clock;

    Owing(String storeUrl, Clock clock) {
        this.storeUrl = storeUrl;
        this.clock = clock;
    }

    boolean nothing() {
        try (Connection store = DriverManager.getConnection(storeUrl);
                PreparedStatement query = store.prepareStatement(AT_HAND)) {
            query.setLong(1, clock.millis());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }
}
