package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A task as it stands in its table. */
final class TaskRow {

    static final String COLUMNS =
            "id, goal, step, title, taker, newcomers, done, blocked, repository, number, node_id, url";

    private TaskRow() {}

    /** In the order of the steps, those of no step last, and within a step as people put them. */
    static List<Task> of(Handle handle, GoalId id) {
        return handle.createQuery("""
                        SELECT <columns> FROM goal_task WHERE goal = :id AND gone = FALSE
                         ORDER BY CASE WHEN step = 0 THEN 1 ELSE 0 END, step, place, id
                        """)
                .define("columns", COLUMNS)
                .bind("id", id.number())
                .map(TaskRow::read)
                .list();
    }

    static Task read(ResultSet row, StatementContext context) throws SQLException {
        return new Task(
                row.getLong("id"),
                new GoalId(row.getLong("goal")),
                row.getInt("step"),
                row.getString("title"),
                Optional.ofNullable(row.getString("taker")),
                row.getBoolean("newcomers"),
                row.getBoolean("done"),
                row.getString("blocked"),
                GoalRow.tracked(row));
    }
}
