package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is asked and decided about goals: about themselves, and about the issues of their tasks. */
public final class GoalMatters {

    /**
     * Something that waits for people.
     *
     * @param id what it is known by, such as Q-3 or D-7
     * @param what a question, a risk or a vote
     * @param link where it stands; empty while it stands nowhere
     */
    public record Matter(String id, String what, String words, String link) {}

    /** The subjects that belong to the goal {@code :goal}. */
    private static final String OF_GOAL = """
            (subject = 'G-' || CAST(:goal AS TEXT)
             OR subject IN (SELECT repository || '#' || CAST(number AS TEXT) FROM goal_task
                             WHERE goal = :goal AND gone = FALSE AND node_id IS NOT NULL)
             OR subject IN (SELECT 'R-' || CAST(issue.suggestion AS TEXT) FROM issue
                              JOIN goal_task ON goal_task.repository = issue.repository
                                            AND goal_task.number = issue.number
                             WHERE goal_task.goal = :goal AND goal_task.gone = FALSE))
            """;

    private final Database database;

    public GoalMatters(Database database) {
        this.database = database;
    }

    /** The questions and risks that nobody has answered, oldest first. */
    public List<Matter> open(String roadmap, GoalId goal) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, kind, words, CASE WHEN permalink = '' THEN source_url ELSE permalink END AS link
                          FROM inquiry
                         WHERE roadmap = :roadmap AND answered_at = '' AND kind <> 'remark' AND <ofGoal>
                         ORDER BY id
                        """)
                .define("ofGoal", OF_GOAL)
                .bind("roadmap", roadmap)
                .bind("goal", goal.number())
                .map((row, context) -> new Matter(
                        "Q-" + row.getLong("id"), row.getString("kind"), row.getString("words"), row.getString("link")))
                .list());
    }

    /** What is put to the vote right now, oldest first. */
    public List<Matter> voted(String roadmap, GoalId goal) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, question, permalink FROM ballot
                         WHERE roadmap = :roadmap AND stage = 'open' AND <ofGoal>
                         ORDER BY id
                        """)
                .define("ofGoal", OF_GOAL)
                .bind("roadmap", roadmap)
                .bind("goal", goal.number())
                .map((row, context) -> new Matter(
                        "D-" + row.getLong("id"), "vote", row.getString("question"), row.getString("permalink")))
                .list());
    }

    /** The goals to which a subject belongs. */
    public List<GoalId> goals(String roadmap, Subject subject) {
        return database.read(handle -> goals(handle, roadmap, subject));
    }

    static List<GoalId> goals(Handle handle, String roadmap, Subject subject) {
        return handle.createQuery("""
                        SELECT id FROM goal
                         WHERE roadmap = :roadmap
                           AND ('G-' || CAST(id AS TEXT) = :subject
                                OR id IN (SELECT goal FROM goal_task
                                           WHERE gone = FALSE AND repository || '#' || CAST(number AS TEXT) = :subject)
                                OR id IN (SELECT goal_task.goal FROM goal_task
                                            JOIN issue ON issue.repository = goal_task.repository
                                                      AND issue.number = goal_task.number
                                           WHERE goal_task.gone = FALSE
                                             AND 'R-' || CAST(issue.suggestion AS TEXT) = :subject))
                         ORDER BY id
                        """)
                .bind("roadmap", roadmap)
                .bind("subject", subject.key())
                .mapTo(Long.class)
                .map(GoalId::new)
                .list();
    }

    /** Has the cards show it to whose goals something belongs. */
    static void refresh(Handle handle, String roadmap, Subject subject, Instant now) {
        goals(handle, roadmap, subject)
                .forEach(goal -> Owed.add(handle, StepKind.REFRESH_GOAL_CARD, roadmap, goal.toString(), now, now));
    }
}
