package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is changed of a task in Slack, and what GitHub has to be told of it. */
public final class TaskChanges {

    /**
     * What somebody made of a task.
     *
     * @param after the number of the task behind which it comes, 0 to be the first; empty to stay where it is
     */
    public record Change(int step, Optional<String> taker, boolean newcomers, String blocked, Optional<Long> after) {}

    /**
     * What GitHub has not been told.
     *
     * @param task as it is now
     * @param relabelled whether its label is missing, or has to go
     * @param handedOver who does it no more, and may be assigned still
     * @param given how often it was given to somebody
     */
    public record Unsaid(Task task, boolean relabelled, Set<String> handedOver, int given) {}

    /**
     * A task that is beneath its goal on GitHub.
     *
     * @param moved how often it was given another place that GitHub has not been told
     */
    public record Placed(long id, String nodeId, int moved) {}

    private final Database database;

    public TaskChanges(Database database) {
        this.database = database;
    }

    /**
     * Changes it and owes GitHub what is new.
     *
     * @param told what its new taker is told, if somebody else gives it to them
     */
    public void change(Task task, Change change, Optional<String> told, Instant now) {
        database.write(handle -> {
            if (!taker(handle, task).equals(change.taker())) {
                handOver(handle, task, change.taker());
            }
            handle.createUpdate("""
                            UPDATE goal_task SET step = :step, taker = :taker, newcomers = :newcomers, blocked = :blocked
                             WHERE id = :id
                            """)
                    .bind("step", change.step())
                    .bind("taker", change.taker().orElse(null))
                    .bind("newcomers", change.newcomers())
                    .bind("blocked", change.blocked())
                    .bind("id", task.id())
                    .execute();
            change.after().ifPresent(other -> move(handle, task, other));
            if (task.issue().isPresent()) {
                Due.about(handle, task.goal(), task.goal() + " " + task.id(), now, StepKind.LINK_TASK);
            }
            if (told.isPresent()) {
                Owed.add(handle, StepKind.TELL_PERSON, change.taker().orElseThrow(), told.get(), now, now);
            }
            Due.refresh(handle, task.goal(), now);
            return task;
        });
    }

    private static Optional<String> taker(Handle handle, Task task) {
        return handle.createQuery("SELECT taker FROM goal_task WHERE id = :id AND taker IS NOT NULL")
                .bind("id", task.id())
                .mapTo(String.class)
                .findOne();
    }

    private static void handOver(Handle handle, Task task, Optional<String> taker) {
        Set<String> before = new LinkedHashSet<>(
                handle.createQuery("SELECT handed_over || ' ' || COALESCE(taker, '') FROM goal_task WHERE id = :id")
                        .bind("id", task.id())
                        .mapTo(String.class)
                        .map(TaskChanges::people)
                        .one());
        taker.ifPresent(before::remove);
        handle.execute(
                "UPDATE goal_task SET handed_over = ?, given = given + 1 WHERE id = ?",
                String.join(" ", before),
                task.id());
    }

    private static void move(Handle handle, Task task, long other) {
        List<Long> order = new ArrayList<>(
                handle.createQuery("SELECT id FROM goal_task WHERE goal = :goal AND id <> :id ORDER BY place, id")
                        .bind("goal", task.goal().number())
                        .bind("id", task.id())
                        .mapTo(Long.class)
                        .list());
        order.add(order.indexOf(other) + 1, task.id());
        for (int i = 0; i < order.size(); i++) {
            handle.execute("UPDATE goal_task SET place = ? WHERE id = ?", i + 1, order.get(i));
        }
        handle.execute("UPDATE goal_task SET moved = moved + 1 WHERE id = ?", task.id());
    }

    /** A task is beneath its goal on GitHub, and has to get its place there: others may have come at the same moment. */
    public void linked(Task task) {
        database.quietly(handle -> handle.execute(
                "UPDATE goal_task SET linked = TRUE, moved = moved + 1 WHERE id = ? AND linked = FALSE", task.id()));
    }

    /** A task as it is now, and what GitHub has not been told of it; empty if it is none any more. */
    public Optional<Unsaid> unsaid(long id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns>, newcomers <> shown_newcomers AS relabelled, handed_over, given
                          FROM goal_task WHERE id = :id AND gone = FALSE
                        """)
                .define("columns", TaskRow.COLUMNS)
                .bind("id", id)
                .map((row, context) -> new Unsaid(
                        TaskRow.read(row, context),
                        row.getBoolean("relabelled"),
                        people(row.getString("handed_over")),
                        row.getInt("given")))
                .findOne());
    }

    /**
     * GitHub was told. What was changed meanwhile is still unsaid, and owed by who changed it.
     *
     * @param newcomers whether its issue says now that somebody new could do it
     * @param takers the logins of those who have its issue, as GitHub said; empty if it was not asked
     */
    public void said(Unsaid said, boolean newcomers, Optional<List<String>> takers, Instant now) {
        Task task = said.task();
        database.write(handle -> {
            handle.execute("UPDATE goal_task SET shown_newcomers = ? WHERE id = ?", newcomers, task.id());
            takers.ifPresent(logins -> handle.execute(
                    "UPDATE goal_task SET assigned = ? WHERE id = ?", String.join(" ", logins), task.id()));
            handle.execute(
                    "UPDATE goal_task SET handed_over = '', given = 0 WHERE id = ? AND given = ?",
                    task.id(),
                    said.given());
            Due.refresh(handle, task.goal(), now);
            return task;
        });
    }

    /** The tasks that are beneath a goal on GitHub, in the order that they have here. */
    public List<Placed> order(GoalId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, node_id, moved FROM goal_task
                         WHERE goal = :id AND linked = TRUE AND gone = FALSE AND node_id IS NOT NULL
                         ORDER BY place, id
                        """)
                .bind("id", id.number())
                .map((row, context) -> new Placed(row.getLong("id"), row.getString("node_id"), row.getInt("moved")))
                .list());
    }

    /** GitHub was told of the places of these tasks; where one was moved once more meanwhile, that is still unsaid. */
    public void ordered(List<Placed> told) {
        database.quietly(handle -> {
            told.forEach(each -> handle.execute(
                    "UPDATE goal_task SET moved = 0 WHERE id = ? AND moved = ?", each.id(), each.moved()));
            return told;
        });
    }

    private static Set<String> people(String joined) {
        Set<String> people = new LinkedHashSet<>(Arrays.asList(joined.split(" ")));
        people.remove("");
        return people;
    }
}
