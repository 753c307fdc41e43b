package io.github.roadmapbot.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which suggestions may have been nobody's business outside Slack for a while, read from the bot's store. */
final class Secrets {

    /**
     * What was written on GitHub is public from its first day. A whole that maintainers keep as a tracking issue is public
     * with the first of its parts, without an approval of its own.
     */
    private static final String NOT_FROM_GITHUB = """
            SELECT id, title, why, released IS NOT NULL AS released FROM suggestion
             WHERE id NOT IN (SELECT suggestion FROM remark)
               AND origin NOT LIKE 'issue/%'
               AND 'R-' || id NOT IN (SELECT subject FROM step WHERE kind = 'track-whole')
            """;

    private static final String MOVES = "SELECT suggestion, at, went_to, why FROM move ORDER BY id";

    private Secrets() {}

    static List<Secret> in(String storeUrl) {
        try (Connection store = DriverManager.getConnection(storeUrl);
                Statement query = store.createStatement()) {
            Map<Long, List<Secret.Move>> moves = moves(query);
            List<Secret> secrets = new ArrayList<>();
            try (ResultSet row = query.executeQuery(NOT_FROM_GITHUB)) {
                while (row.next()) {
                    secrets.add(secret(row, moves));
                }
            }
            return secrets;
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }

    private static Secret secret(ResultSet row, Map<Long, List<Secret.Move>> moves) throws SQLException {
        return new Secret(
                row.getLong("id"),
                List.of(row.getString("title"), row.getString("why")),
                row.getBoolean("released"),
                moves.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Map<Long, List<Secret.Move>> moves(Statement query) throws SQLException {
        Map<Long, List<Secret.Move>> moves = new HashMap<>();
        try (ResultSet row = query.executeQuery(MOVES)) {
            while (row.next()) {
                moves.computeIfAbsent(row.getLong("suggestion"), id -> new ArrayList<>())
                        .add(new Secret.Move(
                                Instant.parse(row.getString("at")), row.getString("went_to"), row.getString("why")));
            }
        }
        return moves;
    }
}
