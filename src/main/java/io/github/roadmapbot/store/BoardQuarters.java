package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import java.time.Instant;
import java.util.List;

/** What a board has to have of a quarter before anything of that quarter is placed on it. */
public final class BoardQuarters {

    private final Database database;

    public BoardQuarters(Database database) {
        this.database = database;
    }

    /**
     * Owes the quarter's option unless that waits already, also for a person; false if a person has let it go. It is owed
     * again if it was taken away after it had been added.
     */
    public boolean addFirst(String roadmap, Quarter quarter, Instant now) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "owe-once");
            List<StepStatus> known = Owed.statuses(handle, StepKind.CHANGE_OPTIONS, roadmap, quarter.key());
            if (known.contains(StepStatus.GIVEN_UP)) {
                return false;
            }
            if (known.stream().allMatch(StepStatus.DONE::equals)) {
                Owed.add(handle, StepKind.CHANGE_OPTIONS, roadmap, quarter.key(), now, now);
            }
            return true;
        });
    }

    /** Wakes the placements that waited for a quarter, and the drafts, of which it is not known for which they wait. */
    public void added(Quarter quarter, Instant now) {
        database.quietly(handle -> handle.createUpdate("""
                        UPDATE step SET due_at = :now
                         WHERE status = 'due' AND due_at > :now
                           AND (kind = 'add-draft'
                                OR kind = 'place-on-board'
                                   AND subject IN (SELECT 'R-' || CAST(id AS TEXT) FROM suggestion WHERE quarter = :quarter))
                        """)
                .bind("now", now.toEpochMilli())
                .bind("quarter", quarter.key())
                .execute());
    }
}
