package io.github.roadmapbot.store.goal;

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
     * @param relabelled whether its label is missing, or has to go
     * @param handedOver who does it no more, and may be assigned still
     * @param moved whether it has another place among the others
     */
    public record Unsaid(boolean relabelled, Set<String> handedOver, boolean moved) {}

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
            handOver(handle, task, change.taker());
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

    private static void handOver(Handle handle, Task task, Optional<String> taker) {
        Set<String> before = new LinkedHashSet<>(
                handle.createQuery("SELECT handed_over || ' ' || COALESCE(taker, '') FROM goal_task WHERE id = :id")
                        .bind("id", task.id())
                        .mapTo(String.class)
                        .map(TaskChanges::people)
                        .one());
        taker.ifPresent(before::remove);
        handle.execute("UPDATE goal_task SET handed_over = ? WHERE id = ?", String.join(" ", before), task.id());
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
        handle.execute("UPDATE goal_task SET moved = TRUE WHERE id = ?", task.id());
    }

    /** What GitHub has not been told of a task. */
    public Unsaid unsaid(Task task) {
        return database.read(handle -> handle.createQuery("""
                        SELECT newcomers <> shown_newcomers AS relabelled, handed_over, moved
                          FROM goal_task WHERE id = :id
                        """)
                .bind("id", task.id())
                .map((row, context) -> new Unsaid(
                        row.getBoolean("relabelled"), people(row.getString("handed_over")), row.getBoolean("moved")))
                .one());
    }

    /**
     * GitHub was told. What was changed meanwhile is still unsaid, and owed by who changed it.
     *
     * @param task as it was told
     * @param takers the logins of those who have its issue, as GitHub said; empty if it was not asked
     */
    public void said(Task task, Unsaid said, Optional<List<String>> takers, Instant now) {
        database.write(handle -> {
            handle.execute(
                    "UPDATE goal_task SET linked = TRUE, shown_newcomers = ? WHERE id = ?",
                    task.newcomers(),
                    task.id());
            handle.execute(
                    "UPDATE goal_task SET handed_over = '' WHERE id = ? AND handed_over = ?",
                    task.id(),
                    String.join(" ", said.handedOver()));
            if (said.moved()) {
                handle.execute("UPDATE goal_task SET moved = FALSE WHERE id = ?", task.id());
            }
            takers.ifPresent(logins -> handle.execute(
                    "UPDATE goal_task SET assigned = ? WHERE id = ?", String.join(" ", logins), task.id()));
            Due.refresh(handle, task.goal(), now);
            return task;
        });
    }

    private static Set<String> people(String joined) {
        Set<String> people = new LinkedHashSet<>(Arrays.asList(joined.split(" ")));
        people.remove("");
        return people;
    }
}
