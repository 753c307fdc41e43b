package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The goals, and what is written down of them. */
public final class Goals {

    private final Database database;

    public Goals(Database database) {
        this.database = database;
    }

    /** Keeps a goal and owes its card; the same origin again is the same goal. */
    public GoalId propose(String origin, String roadmap, String proposer, GoalPlan plan, Instant now) {
        return database.write(handle -> {
            boolean fresh = insert(handle, origin, roadmap, proposer, plan, now);
            GoalId id = new GoalId(handle.createQuery("SELECT id FROM goal WHERE origin = :origin")
                    .bind("origin", origin)
                    .mapTo(Long.class)
                    .one());
            if (fresh) {
                Lines.keep(handle, id, plan);
                GoalMoves.record(handle, id, now, proposer, "proposed it");
                Due.add(handle, id, now, StepKind.POST_GOAL_CARD);
            }
            return id;
        });
    }

    /**
     * Changes what a goal says; false if it is over, or does not read any more as it was shown. What is met of its criteria stays
     * met where the words stay, and the thread is told where maintainers agreed on something else.
     *
     * @param shown how it read, as {@link Shown#plan} has it
     */
    public boolean revise(GoalId id, String shown, GoalPlan plan, String by, Instant now) {
        return database.write(handle -> {
            Optional<Goal> there = held(handle, id);
            if (there.filter(goal -> goal.plan().equals(plan)).isPresent()) {
                return true; // said a second time, because the answer to the first was lost
            }
            Optional<Goal> before = there.filter(goal -> shown.equals(Shown.plan(goal)));
            boolean open = before.isPresent() && update(handle, id, plan);
            if (open) {
                Lines.keep(handle, id, plan);
                Edits edits = new Edits(before.get(), plan);
                GoalMoves.record(handle, id, now, by, "edited it" + edits);
                if (edits.changeWhatWasAgreedOn()) {
                    GoalMoves.tell(handle, id, now);
                }
                Due.refresh(handle, id, now);
                edits.owe(handle, now);
                Due.add(handle, id, now, StepKind.INVITE_TO_GOAL);
            }
            return open;
        });
    }

    public Optional<Goal> find(GoalId id) {
        return database.read(handle -> find(handle, id));
    }

    /** The goal that an issue is. */
    public Optional<GoalId> ofIssue(String roadmap, String repository, int number) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM goal
                         WHERE roadmap = :roadmap AND repository = :repository AND number = :number
                        """)
                .bind("roadmap", roadmap)
                .bind("repository", repository)
                .bind("number", number)
                .mapTo(Long.class)
                .map(GoalId::new)
                .findFirst());
    }

    /** A goal that nobody else changes until this transaction has ended. */
    static Optional<Goal> held(Handle handle, GoalId id) {
        handle.execute("UPDATE goal SET status = status WHERE id = ?", id.number());
        return find(handle, id);
    }

    static Optional<Goal> find(Handle handle, GoalId id) {
        return where(handle, "id = :id", Map.of("id", id.number())).stream().findFirst();
    }

    /** The goals of a roadmap that are not over, and those of its quarters from {@code since} on, the next quarter first. */
    public List<Goal> of(String roadmap, Quarter since) {
        return database.read(handle -> where(
                handle,
                "roadmap = :roadmap AND (quarter >= :since OR status NOT IN ('done', 'dropped'))",
                Map.of("roadmap", roadmap, "since", since.key())));
    }

    /** Every goal that a roadmap ever had. */
    public List<Goal> all(String roadmap) {
        return database.read(handle -> where(handle, "roadmap = :roadmap", Map.of("roadmap", roadmap)));
    }

    /** The goals of one quarter. */
    public List<Goal> in(String roadmap, Quarter quarter) {
        return database.read(handle -> where(
                handle,
                "roadmap = :roadmap AND quarter = :quarter",
                Map.of("roadmap", roadmap, "quarter", quarter.key())));
    }

    /** What somebody owns, or has taken a task of, and is not over. */
    public List<Goal> of(String person) {
        return database.read(handle -> where(handle, """
                status NOT IN ('done', 'dropped')
                   AND (EXISTS (SELECT 1 FROM goal_person
                                 WHERE goal_person.goal = goal.id AND person = :person AND role = 'owner')
                        OR EXISTS (SELECT 1 FROM goal_task
                                    WHERE goal_task.goal = goal.id AND taker = :person AND gone = FALSE))
                """, Map.of("person", person)));
    }

    private static List<Goal> where(Handle handle, String which, Map<String, ?> values) {
        return handle.createQuery("SELECT <columns> FROM goal WHERE <which> ORDER BY quarter, id")
                .define("columns", GoalRow.COLUMNS)
                .define("which", which)
                .bindMap(values)
                .map((row, context) -> GoalRow.read(handle, row))
                .list();
    }

    private static boolean insert(
            Handle handle, String origin, String roadmap, String proposer, GoalPlan plan, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO goal (origin, roadmap, kind, title, what, why, category, quarter, proposer, proposed_at,
                                          status)
                        VALUES (:origin, :roadmap, :kind, :title, :what, :why, :category, :quarter, :proposer, :now,
                                'proposed')
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("origin", origin)
                        .bind("roadmap", roadmap)
                        .bindMap(words(plan))
                        .bind("proposer", proposer)
                        .bind("now", now.toString())
                        .execute()
                == 1;
    }

    private static boolean update(Handle handle, GoalId id, GoalPlan plan) {
        return handle.createUpdate("""
                        UPDATE goal SET kind = :kind, title = :title, what = :what, why = :why, category = :category,
                                        quarter = :quarter
                         WHERE id = :id AND status NOT IN ('done', 'dropped')
                        """)
                        .bindMap(words(plan))
                        .bind("id", id.number())
                        .execute()
                == 1;
    }

    private static Map<String, String> words(GoalPlan plan) {
        return Map.of(
                "kind", plan.kind().name().toLowerCase(Locale.ROOT),
                "title", plan.title(),
                "what", plan.what(),
                "why", plan.why(),
                "category", plan.category(),
                "quarter", plan.quarter().key());
    }
}
