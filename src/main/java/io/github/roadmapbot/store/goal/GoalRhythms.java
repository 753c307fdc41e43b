package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What of the goals comes back, and when it came the last time. */
public final class GoalRhythms {

    /** What comes back. */
    public enum What {
        /** A session in which the goals are refined. */
        REFINEMENT,
        /** The last session of a quarter. */
        REVIEW,
        /** The report on single goals. */
        PROGRESS,
        /** The report on the board. */
        STATUS;

        String inStore() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Database database;

    public GoalRhythms(Database database) {
        this.database = database;
    }

    /** Owes the round of a roadmap's goals, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> Owed.hurry(handle, StepKind.GOAL_ROUND, roadmap, now));
    }

    /** When it came the last time; what never came begins now. */
    public Instant last(String roadmap, What what, Instant now) {
        return database.quietly(handle -> {
            handle.createUpdate("""
                            INSERT INTO goal_rhythm (roadmap, what, done_at) VALUES (:roadmap, :what, :now)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("roadmap", roadmap)
                    .bind("what", what.inStore())
                    .bind("now", now.toEpochMilli())
                    .execute();
            return Instant.ofEpochMilli(
                    handle.createQuery("SELECT done_at FROM goal_rhythm WHERE roadmap = :roadmap AND what = :what")
                            .bind("roadmap", roadmap)
                            .bind("what", what.inStore())
                            .mapTo(Long.class)
                            .one());
        });
    }

    /** Owes what is due, unless another instance did. */
    public void due(String roadmap, What what, Instant moment, StepKind kind, String detail, Instant now) {
        database.write(
                handle -> came(handle, roadmap, what, moment) && Owed.add(handle, kind, roadmap, detail, now, now));
    }

    /** Owes the threads of goals that have moved since they were told the last time a word on how far they are. */
    public void report(String roadmap, Instant moment, List<Goal> goals, Instant now) {
        database.write(handle -> {
            boolean mine = came(handle, roadmap, What.PROGRESS, moment);
            if (mine) {
                goals.forEach(goal -> report(handle, goal, moment, now));
            }
            return mine;
        });
    }

    /** Keeps what the report on the board says; false if it is what it said before. */
    public boolean isNews(String roadmap, String says) {
        return database.quietly(handle -> handle.createUpdate(
                                "UPDATE goal_rhythm SET seen = :says WHERE roadmap = :roadmap AND what = 'status' AND seen <> :says")
                        .bind("says", says)
                        .bind("roadmap", roadmap)
                        .execute()
                == 1);
    }

    /** What the report on the board said the last time. */
    public Optional<String> seen(String roadmap) {
        return database.read(handle -> handle.createQuery(
                        "SELECT seen FROM goal_rhythm WHERE roadmap = :roadmap AND what = 'status'")
                .bind("roadmap", roadmap)
                .mapTo(String.class)
                .findOne());
    }

    private static boolean came(Handle handle, String roadmap, What what, Instant moment) {
        return handle.createUpdate("""
                        UPDATE goal_rhythm SET done_at = :moment
                         WHERE roadmap = :roadmap AND what = :what AND done_at < :moment
                        """)
                        .bind("moment", moment.toEpochMilli())
                        .bind("roadmap", roadmap)
                        .bind("what", what.inStore())
                        .execute()
                == 1;
    }

    private static void report(Handle handle, Goal goal, Instant moment, Instant now) {
        String says = goal.progress().toString();
        boolean moved = handle.execute(
                        "UPDATE goal SET told = ? WHERE id = ? AND told <> ?",
                        says,
                        goal.id().number(),
                        says)
                == 1;
        boolean begun = goal.progress().criteriaMet() + goal.progress().tasksDone() > 0;
        if (moved && begun) {
            Due.about(handle, goal.id(), goal.id() + " progress/" + moment, now, StepKind.TELL_GOAL);
        }
    }
}
