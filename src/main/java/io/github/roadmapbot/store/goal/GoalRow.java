package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.store.StoreException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A goal as it stands in its tables. */
final class GoalRow {

    static final String COLUMNS =
            "id, roadmap, kind, title, what, why, category, quarter, proposer, proposed_at, status,"
                    + " decided_by, decided_at, reason, carried_from, agreement, repository, number, node_id, url, board_url";

    private GoalRow() {}

    static Goal read(Handle handle, ResultSet row) throws SQLException {
        GoalId id = new GoalId(row.getLong("id"));
        List<Criterion> criteria = criteria(handle, id);
        GoalPlan plan = new GoalPlan(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("what"),
                row.getString("why"),
                row.getString("category"),
                Quarter.parse(row.getString("quarter")),
                criteria.stream().map(Criterion::words).toList(),
                lines(handle, id, "risk"),
                people(handle, id, "owner"),
                people(handle, id, "concerned"));
        return new Goal(
                id,
                row.getString("roadmap"),
                row.getString("proposer"),
                Instant.parse(row.getString("proposed_at")),
                plan,
                state(row),
                row.getString("agreement"),
                criteria,
                lines(handle, id, "step"),
                TaskRow.of(handle, id),
                tracked(row),
                Optional.ofNullable(row.getString("board_url")).map(URI::create));
    }

    /** Where an issue is, if there is one. */
    static Optional<Tracked> tracked(ResultSet row) throws SQLException {
        return row.getString("node_id") == null
                ? Optional.empty()
                : Optional.of(new Tracked(
                        row.getString("repository"),
                        row.getInt("number"),
                        row.getString("node_id"),
                        URI.create(row.getString("url"))));
    }

    private static GoalState state(ResultSet row) throws SQLException {
        String status = row.getString("status");
        if (status.equals("proposed")) {
            return new GoalState.Proposed();
        }
        Decision decision = new Decision(
                row.getString("decided_by"),
                Instant.parse(row.getString("decided_at")),
                Optional.ofNullable(row.getString("reason")).orElse(""));
        return switch (status) {
            case "agreed" -> new GoalState.Agreed(decision);
            case "published" -> new GoalState.Published(decision);
            case "carried-over" -> new GoalState.CarriedOver(decision, Quarter.parse(row.getString("carried_from")));
            case "done" -> new GoalState.Done(decision);
            case "dropped" -> new GoalState.Dropped(decision);
            default -> throw new StoreException("A goal cannot be '%s'".formatted(status));
        };
    }

    private static List<Criterion> criteria(Handle handle, GoalId id) {
        return handle.createQuery(
                        "SELECT place, words, met FROM goal_line WHERE goal = :id AND kind = 'criterion' ORDER BY place")
                .bind("id", id.number())
                .map((row, context) ->
                        new Criterion(row.getInt("place"), row.getString("words"), row.getBoolean("met")))
                .list();
    }

    private static List<String> lines(Handle handle, GoalId id, String kind) {
        return handle.createQuery("SELECT words FROM goal_line WHERE goal = :id AND kind = :kind ORDER BY place")
                .bind("id", id.number())
                .bind("kind", kind)
                .mapTo(String.class)
                .list();
    }

    private static List<String> people(Handle handle, GoalId id, String role) {
        return handle.createQuery("SELECT person FROM goal_person WHERE goal = :id AND role = :role ORDER BY place")
                .bind("id", id.number())
                .bind("role", role)
                .mapTo(String.class)
                .list();
    }
}
