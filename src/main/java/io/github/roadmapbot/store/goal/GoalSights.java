package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What of a goal can be changed on both sides: its boxes, whether it is over, and its tasks. What people do on GitHub is told from
 * what the bot wrote there by comparing with what was there the last time.
 */
public final class GoalSights {

    /**
     * A goal's issue as it stands on GitHub.
     *
     * @param boxes whether each criterion is ticked, by its position, of those that are other than was known before GitHub was
     *     asked
     * @param moved whether it is open, if it is other than was known before GitHub was asked
     * @param planned whether, if it is closed, it was closed as done
     * @param by the login of who closed it or opened it again
     * @param tasks its sub-issues; empty if they are not all known
     */
    public record Seen(
            Map<Integer, Boolean> boxes,
            Optional<Boolean> moved,
            boolean planned,
            Optional<String> by,
            Optional<List<SubIssue>> tasks) {}

    /**
     * A task as it stands on GitHub.
     *
     * @param takers the logins of those it is assigned to
     */
    public record SubIssue(Tracked issue, String title, boolean done, boolean newcomers, List<String> takers) {}

    private final Database database;

    public GoalSights(Database database) {
        this.database = database;
    }

    /** Owes a look at all goals of a roadmap, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> Owed.hurry(handle, StepKind.LOOK_AT_GOALS, roadmap, now));
    }

    /** The goals of a roadmap that have an issue, those that are not over first. */
    public List<Goal> tracked(String roadmap, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM goal
                         WHERE roadmap = :roadmap AND node_id IS NOT NULL
                         ORDER BY CASE WHEN status IN ('done', 'dropped') THEN 1 ELSE 0 END, id DESC
                         LIMIT :most
                        """)
                .define("columns", GoalRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("most", most)
                .map((row, context) -> GoalRow.read(handle, row))
                .list());
    }

    /**
     * Which criteria somebody ticked, and which they found ticked, by their positions.
     *
     * @param words how the criteria read where they were ticked
     */
    public record Ticks(String words, Set<Integer> found, Set<Integer> left) {

        boolean changes(Criterion criterion) {
            boolean ticked = left.contains(criterion.position());
            return found.contains(criterion.position()) != ticked && criterion.met() != ticked;
        }
    }

    /**
     * Changes in Slack what somebody ticked, or took the tick off; what others did meanwhile stays. False if the criteria do not
     * read any more as they did there.
     */
    public boolean tick(GoalId id, Ticks ticks, String by, Instant now) {
        return database.write(handle -> {
            Optional<Goal> before =
                    Goals.held(handle, id).filter(goal -> ticks.words().equals(Shown.criteria(goal)));
            boolean changed = false;
            for (Criterion each : before.map(Goal::criteria).orElse(List.of())) {
                if (ticks.changes(each)) {
                    set(handle, id, each.position(), "met = :value", !each.met());
                    GoalMoves.record(handle, id, now, by, said(each, !each.met()));
                    changed = true;
                }
            }
            if (changed) {
                Due.refresh(handle, id, now);
            }
            return before.isPresent();
        });
    }

    /** What the boxes on GitHub said, by their positions, when they were last read or written. */
    public Map<Integer, Boolean> shown(GoalId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT place, shown FROM goal_line WHERE goal = :id AND kind = 'criterion'")
                .bind("id", id.number())
                .map((row, context) -> Map.entry(row.getInt("place"), row.getBoolean("shown")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether its issue was open when it was last read or written. */
    public boolean seenOpen(GoalId id) {
        return database.read(handle -> handle.createQuery("SELECT seen_open FROM goal WHERE id = :id")
                .bind("id", id.number())
                .mapTo(Boolean.class)
                .one());
    }

    /** What the boxes on GitHub say now, because they were just written like that. */
    public void wrote(GoalId id, Map<Integer, Boolean> boxes, boolean open) {
        database.quietly(handle -> {
            boxes.forEach((position, ticked) -> set(handle, id, position, "shown = :value", ticked));
            return handle.execute("UPDATE goal SET seen_open = ? WHERE id = ?", open, id.number());
        });
    }

    /** Takes over what people ticked on GitHub, or took the tick off, since the last time. */
    public void settleBoxes(Goal goal, Map<Integer, Boolean> boxes, Instant now) {
        database.write(handle -> {
            boolean changed = boxes(handle, goal, boxes, now);
            if (changed) {
                Due.add(handle, goal.id(), now, StepKind.REFRESH_GOAL_CARD);
            }
            return changed;
        });
    }

    /** Takes over what people changed on GitHub since the last time; whether they changed anything. */
    public boolean settle(Goal goal, Seen seen, Instant now) {
        return database.write(handle -> {
            String by = seen.by().map(login -> "github/" + login).orElse("github");
            boolean ticked = boxes(handle, goal, seen.boxes(), now);
            boolean moved = moved(handle, goal, seen, by, now);
            boolean tasks =
                    seen.tasks().isPresent() && tasks(handle, goal, seen.tasks().get());
            if (ticked || tasks) {
                Due.refresh(handle, goal.id(), now);
            }
            return ticked || moved || tasks;
        });
    }

    private static boolean boxes(Handle handle, Goal goal, Map<Integer, Boolean> boxes, Instant now) {
        boolean changed = false;
        for (Criterion each : goal.criteria()) {
            Optional<Boolean> box = Optional.ofNullable(boxes.get(each.position()));
            boolean fresh = box.isPresent()
                    && handle.createUpdate("""
                                    UPDATE goal_line SET met = :box, shown = :box
                                     WHERE goal = :id AND kind = 'criterion' AND place = :place AND words = :words
                                       AND shown <> :box
                                    """)
                                    .bind("id", goal.id().number())
                                    .bind("place", each.position())
                                    .bind("words", each.words())
                                    .bind("box", box.get())
                                    .execute()
                            == 1;
            if (fresh) {
                GoalMoves.record(handle, goal.id(), now, "github", said(each, box.get()));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean moved(Handle handle, Goal goal, Seen seen, String by, Instant now) {
        if (seen.moved().isEmpty()) {
            return false;
        }
        boolean open = seen.moved().get();
        handle.execute(
                "UPDATE goal SET seen_open = ? WHERE id = ?", open, goal.id().number());
        Decision decision = new Decision(by, now, "");
        if (open) {
            return GoalMoves.end(
                    handle, goal.id(), "published", decision, "status IN ('done', 'dropped')", "took it up again");
        }
        return GoalMoves.end(
                handle,
                goal.id(),
                seen.planned() ? "done" : "dropped",
                decision,
                "status IN ('published', 'carried-over')",
                seen.planned() ? "reached it" : "dropped it");
    }

    /** Sub-issues that people made themselves are tasks as well; those that are none any more are left out. */
    private static boolean tasks(Handle handle, Goal goal, List<SubIssue> all) {
        boolean changed = false;
        for (SubIssue each : all) {
            changed |= task(handle, goal, each);
        }
        changed |= order(handle, goal, all);
        Set<String> there = all.stream().map(each -> each.issue().nodeId()).collect(Collectors.toSet());
        for (Task task : goal.tasks()) {
            if (task.issue().isPresent() && !there.contains(task.issue().get().nodeId())) {
                changed |= handle.execute(
                                "UPDATE goal_task SET gone = TRUE WHERE id = ? AND linked = TRUE AND gone = FALSE",
                                task.id())
                        == 1;
            }
        }
        return changed;
    }

    /** They stand as people put them on GitHub, unless somebody just put them otherwise in Slack. */
    private static boolean order(Handle handle, Goal goal, List<SubIssue> all) {
        boolean owed = handle.createQuery(
                                "SELECT COUNT(*) FROM goal_task WHERE goal = :goal AND gone = FALSE AND linked = TRUE AND moved > 0")
                        .bind("goal", goal.id().number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        boolean changed = false;
        for (int i = 0; i < all.size() && !owed; i++) {
            changed |= handle.execute(
                            "UPDATE goal_task SET place = ? WHERE goal = ? AND node_id = ? AND place <> ?",
                            i + 1,
                            goal.id().number(),
                            all.get(i).issue().nodeId(),
                            i + 1)
                    == 1;
        }
        return changed;
    }

    private static boolean task(Handle handle, Goal goal, SubIssue seen) {
        Optional<Long> fresh = GoalTasks.insert(
                handle,
                goal.id(),
                goal.id() + "/" + seen.issue().nodeId(),
                new GoalTasks.Wanted(0, seen.title(), Optional.empty(), seen.newcomers(), ""),
                GoalTasks.FROM_GITHUB,
                Optional.of(seen.issue()));
        boolean changed = handle.createUpdate("""
                                UPDATE goal_task SET title = :title, done = :done, linked = TRUE
                                 WHERE goal = :goal AND node_id = :node
                                   AND (title <> :title OR done <> :done OR linked = FALSE)
                                """)
                        .bind("title", seen.title())
                        .bind("done", seen.done())
                        .bind("goal", goal.id().number())
                        .bind("node", seen.issue().nodeId())
                        .execute()
                == 1;
        // only what is other than it was the last time is somebody's doing there
        changed |= handle.createUpdate("""
                                UPDATE goal_task SET newcomers = :newcomers, shown_newcomers = :newcomers
                                 WHERE goal = :goal AND node_id = :node AND shown_newcomers <> :newcomers
                                """)
                        .bind("newcomers", seen.newcomers())
                        .bind("goal", goal.id().number())
                        .bind("node", seen.issue().nodeId())
                        .execute()
                == 1;
        boolean taken = taken(handle, goal, seen);
        return changed || taken || fresh.isPresent();
    }

    /**
     * Who does it is what people last said, here or there: on GitHub only what changed since the last look is said, and nothing
     * while it has not been told what was said here.
     */
    private static boolean taken(Handle handle, Goal goal, SubIssue seen) {
        String node = seen.issue().nodeId();
        Optional<String> before = handle.createQuery("""
                        SELECT assigned FROM goal_task
                         WHERE goal = :goal AND node_id = :node AND given = 0 AND assigned <> :assigned
                        """)
                .bind("goal", goal.id().number())
                .bind("node", node)
                .bind("assigned", String.join(" ", seen.takers()))
                .mapTo(String.class)
                .findOne();
        if (before.isEmpty()) {
            return false;
        }
        List<String> known = List.of(before.get().split(" ", -1));
        List<String> people = seen.takers().stream()
                .sorted(Comparator.comparing(known::contains)) // who came last is news
                .map(login -> person(handle, login))
                .toList();
        Optional<String> taker = handle.createQuery(
                        "SELECT taker FROM goal_task WHERE goal = :goal AND node_id = :node AND taker IS NOT NULL")
                .bind("goal", goal.id().number())
                .bind("node", node)
                .mapTo(String.class)
                .findOne();
        Optional<String> now =
                taker.filter(people::contains).or(() -> people.stream().findFirst());
        handle.createUpdate("""
                        UPDATE goal_task SET assigned = :assigned, taker = :taker WHERE goal = :goal AND node_id = :node
                        """)
                .bind("assigned", String.join(" ", seen.takers()))
                .bind("taker", now.orElse(null))
                .bind("goal", goal.id().number())
                .bind("node", node)
                .execute();
        return !now.equals(taker);
    }

    /** Whoever linked their account is known by it. */
    private static String person(Handle handle, String login) {
        return handle.createQuery("SELECT person FROM link WHERE LOWER(login) = LOWER(:login)")
                .bind("login", login)
                .mapTo(String.class)
                .findFirst()
                .orElse("github/" + login);
    }

    private static void set(Handle handle, GoalId id, int position, String change, boolean value) {
        handle.createUpdate("UPDATE goal_line SET <change> WHERE goal = :id AND kind = 'criterion' AND place = :place")
                .define("change", change)
                .bind("id", id.number())
                .bind("place", position)
                .bind("value", value)
                .execute();
    }

    private static String said(Criterion criterion, boolean met) {
        return "%s “%s”".formatted(met ? "ticked" : "took the tick off", criterion.words());
    }
}
