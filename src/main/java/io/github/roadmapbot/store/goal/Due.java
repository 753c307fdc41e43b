package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is owed about a goal. The subject of each such step is the roadmap's key, and its detail begins with the goal. */
final class Due {

    private Due() {}

    /** Owes steps about a goal. */
    static void add(Handle handle, GoalId id, Instant now, StepKind... kinds) {
        for (StepKind kind : List.of(kinds)) {
            about(handle, id, id.toString(), now, kind);
        }
    }

    /** Owes a step about a part of a goal. */
    static void about(Handle handle, GoalId id, String detail, Instant now, StepKind kind) {
        Owed.add(handle, kind, roadmap(handle, id), detail, now, now);
    }

    /** Owes a rendering of everything that shows a goal. */
    static void refresh(Handle handle, GoalId id, Instant now) {
        add(handle, id, now, StepKind.REFRESH_GOAL_CARD);
        boolean tracked = handle.createQuery("SELECT COUNT(*) FROM goal WHERE id = :id AND node_id IS NOT NULL")
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (tracked) {
            add(handle, id, now, StepKind.REFRESH_GOAL);
        }
    }

    private static String roadmap(Handle handle, GoalId id) {
        return handle.createQuery("SELECT roadmap FROM goal WHERE id = :id")
                .bind("id", id.number())
                .mapTo(String.class)
                .one();
    }
}
