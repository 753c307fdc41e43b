package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The steps of goals and the tasks beneath them. */
public final class GoalTasks {

    /**
     * What a task is to be.
     *
     * @param existing the issue that it is, by its number or address, if it is there already; else empty
     */
    public record Wanted(int step, String title, Optional<String> taker, boolean newcomers, String existing) {}

    /** Who wanted a task that people put beneath the goal on GitHub. */
    static final String FROM_GITHUB = "github";

    private final Database database;

    public GoalTasks(Database database) {
        this.database = database;
    }

    /** Breaks a goal down, if its steps still read as they were shown; tasks keep the place of their step. */
    public boolean steps(GoalId id, String shown, List<String> steps, String by, Instant now) {
        return database.write(handle -> {
            Optional<Goal> goal = Goals.held(handle, id);
            if (goal.filter(each -> each.steps().equals(steps)).isPresent()) {
                return true; // said a second time, because the answer to the first was lost
            }
            if (goal.filter(each -> shown.equals(Shown.steps(each))).isEmpty()) {
                return false;
            }
            Lines.replace(handle, id, "step", steps);
            handle.createUpdate("UPDATE goal_task SET step = 0 WHERE goal = :id AND step > :last")
                    .bind("id", id.number())
                    .bind("last", steps.size())
                    .execute();
            GoalMoves.record(handle, id, now, by, "broke it down into %d steps".formatted(steps.size()));
            Due.refresh(handle, id, now);
            return true;
        });
    }

    /**
     * Keeps a task and owes its issue; the same origin again is the same task.
     *
     * @param told what its taker is told, if somebody else gives it to them
     */
    public void add(GoalId id, String origin, Wanted wanted, String by, Optional<String> told, Instant now) {
        database.write(handle -> {
            Optional<Long> fresh = insert(handle, id, origin, wanted, by, Optional.empty());
            fresh.ifPresent(task -> Due.about(handle, id, id + " " + task, now, StepKind.OPEN_TASK));
            if (fresh.isPresent() && told.isPresent()) {
                Owed.add(handle, StepKind.TELL_PERSON, wanted.taker().orElseThrow(), told.get(), now, now);
            }
            Due.refresh(handle, id, now);
            return id;
        });
    }

    /** What somebody wanted a task to be: an issue that is there already, or empty. */
    public record Wish(String existing, String by) {}

    public Wish wish(Task task) {
        return database.read(handle -> handle.createQuery("SELECT existing, wanted_by FROM goal_task WHERE id = :id")
                .bind("id", task.id())
                .map((row, context) -> new Wish(row.getString("existing"), row.getString("wanted_by")))
                .one());
    }

    /** Takes back a task that cannot be, and tells who wanted it. */
    public void refuse(Task task, String why, Instant now) {
        database.write(handle -> {
            handle.execute("UPDATE goal_task SET gone = TRUE WHERE id = ?", task.id());
            String wantedBy = wantedBy(handle, task);
            if (!wantedBy.equals(FROM_GITHUB)) {
                Owed.add(handle, StepKind.TELL_PERSON, wantedBy, why, now, now);
            }
            Due.refresh(handle, task.goal(), now);
            return task;
        });
    }

    /** A task, unless it was taken away. */
    public Optional<Task> find(long id) {
        return database.read(
                handle -> handle.createQuery("SELECT <columns> FROM goal_task WHERE id = :id AND gone = FALSE")
                        .define("columns", TaskRow.COLUMNS)
                        .bind("id", id)
                        .map(TaskRow::read)
                        .findOne());
    }

    /**
     * Keeps the issue of a task and owes its place beneath the goal's.
     *
     * @param labelled whether it says already that somebody new could do it, if that is so
     */
    public void opened(Task task, String title, Tracked issue, boolean labelled, Instant now) {
        database.write(handle -> {
            Optional<Long> twin = twin(handle, task, issue);
            if (twin.isPresent()) {
                same(handle, task, twin.get(), issue, now);
                return task;
            }
            place(handle, task.id(), issue);
            handle.execute(
                    "UPDATE goal_task SET title = ?, shown_newcomers = ? WHERE id = ?",
                    title,
                    labelled && task.newcomers(),
                    task.id());
            Due.about(handle, task.goal(), task.goal() + " " + task.id(), now, StepKind.LINK_TASK);
            Due.refresh(handle, task.goal(), now);
            return task;
        });
    }

    /** The task of the same goal that is this issue already, even if it was taken away once. */
    private static Optional<Long> twin(Handle handle, Task task, Tracked issue) {
        return handle.createQuery("SELECT id FROM goal_task WHERE goal = :goal AND node_id = :node AND id <> :task")
                .bind("goal", task.goal().number())
                .bind("node", issue.nodeId())
                .bind("task", task.id())
                .mapTo(Long.class)
                .findOne();
    }

    /** One issue is one task: the one that was there stays, or comes back as it is wanted now. */
    private static void same(Handle handle, Task task, long twin, Tracked issue, Instant now) {
        boolean back = handle.createUpdate("""
                                UPDATE goal_task SET gone = FALSE, linked = FALSE, step = :step, taker = :taker,
                                                     newcomers = :newcomers, given = given + 1
                                 WHERE id = :twin AND gone = TRUE
                                """)
                        .bind("step", task.step())
                        .bind("taker", task.taker().orElse(null))
                        .bind("newcomers", task.newcomers())
                        .bind("twin", twin)
                        .execute()
                == 1;
        handle.execute("UPDATE goal_task SET gone = TRUE WHERE id = ?", task.id());
        if (back) {
            Due.about(handle, task.goal(), task.goal() + " " + twin, now, StepKind.LINK_TASK);
        } else {
            String why = "%s is a task of %s already. Nothing was added; *Tasks…* on the goal's card changes it."
                    .formatted(issue.url(), task.goal());
            Owed.add(handle, StepKind.TELL_PERSON, wantedBy(handle, task), why, now, now);
        }
        Due.refresh(handle, task.goal(), now);
    }

    private static String wantedBy(Handle handle, Task task) {
        return handle.createQuery("SELECT wanted_by FROM goal_task WHERE id = :id")
                .bind("id", task.id())
                .mapTo(String.class)
                .one();
    }

    static Optional<Long> insert(
            Handle handle, GoalId id, String origin, Wanted wanted, String by, Optional<Tracked> issue) {
        boolean known = issue.isPresent()
                && handle.createUpdate("UPDATE goal_task SET gone = FALSE WHERE goal = :id AND node_id = :node")
                                .bind("id", id.number())
                                .bind("node", issue.get().nodeId())
                                .execute()
                        > 0;
        if (known) {
            return Optional.empty();
        }
        int fresh = handle.createUpdate("""
                        INSERT INTO goal_task (goal, origin, step, title, wanted_by, existing, taker, newcomers, place, given)
                        SELECT :id, :origin, :step, :title, :by, :existing, :taker, :newcomers,
                               COALESCE(MAX(place), 0) + 1, :given
                          FROM goal_task WHERE goal = :id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.number())
                .bind("origin", origin)
                .bind("step", wanted.step())
                .bind("title", wanted.title())
                .bind("by", by)
                .bind("existing", wanted.existing())
                .bind("taker", wanted.taker().orElse(null))
                .bind("newcomers", wanted.newcomers())
                .bind("given", wanted.taker().isPresent() ? 1 : 0)
                .execute();
        Optional<Long> task = fresh == 0
                ? Optional.empty()
                : handle.createQuery("SELECT id FROM goal_task WHERE origin = :origin")
                        .bind("origin", origin)
                        .mapTo(Long.class)
                        .findOne();
        task.ifPresent(number -> issue.ifPresent(place -> place(handle, number, place)));
        return task;
    }

    private static void place(Handle handle, long task, Tracked issue) {
        handle.createUpdate("""
                        UPDATE goal_task SET repository = :repository, number = :number, node_id = :nodeId, url = :address
                         WHERE id = :id
                        """)
                .bindMethods(issue)
                .bind("address", issue.url().toString())
                .bind("id", task)
                .execute();
    }
}
