package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Call;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was said about a quarter that is planned: nothing twice, and of what was not done in time only so much. */
public final class CycleWords {

    private static final String CALL = "call ";

    /**
     * One that was said, or would have been.
     *
     * @param told whether it was; not if enough had been said already
     */
    public record Said(String what, Instant at, boolean told) {}

    private final Database database;

    public CycleWords(Database database) {
        this.database = database;
    }

    /** Owes a word once; false if it was said before. */
    public boolean say(Cycle cycle, String what, List<Due> dues, Instant now) {
        return database.write(handle -> {
            boolean first = insert(handle, cycle, what, true, now);
            if (first) {
                Cycles.owe(handle, cycle, dues, now);
            }
            return first;
        });
    }

    /**
     * Owes a word that something was not done, once; if as many as there may be were said already, it is only written down.
     *
     * @param most how many such words there may be about a quarter
     */
    public void call(Cycle cycle, Call call, int most, List<Due> dues, Instant now) {
        database.write(handle -> {
            boolean may = handle.createQuery("""
                            SELECT COUNT(*) FROM cycle_word
                             WHERE roadmap = :roadmap AND quarter = :quarter AND what LIKE 'call %' AND told = 1
                            """)
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .mapTo(Integer.class)
                            .one()
                    < most;
            if (insert(handle, cycle, CALL + call.key(), may, now)) {
                Cycles.event(
                        handle, cycle.roadmap(), cycle.quarter(), now, "", may ? "reminded" : "kept quiet", call.key());
                if (may) {
                    Cycles.owe(handle, cycle, dues, now);
                }
            }
            return may;
        });
    }

    /** All calls, the oldest first. */
    public List<Said> calls(String roadmap, Quarter quarter) {
        return said(roadmap, quarter, CALL + "%");
    }

    /** When something was said that begins like this, the last time. */
    public Optional<Instant> last(String roadmap, Quarter quarter, String beginning) {
        List<Said> all = said(roadmap, quarter, beginning + "%");
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).at());
    }

    private List<Said> said(String roadmap, Quarter quarter, String like) {
        return database.read(handle -> handle.createQuery("""
                        SELECT what, at, told FROM cycle_word
                         WHERE roadmap = :roadmap AND quarter = :quarter AND what LIKE :like
                         ORDER BY at, what
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("like", like)
                .map((row, context) -> new Said(
                        row.getString("what"), Instant.ofEpochMilli(row.getLong("at")), row.getInt("told") == 1))
                .list());
    }

    private static boolean insert(Handle handle, Cycle cycle, String what, boolean told, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO cycle_word (roadmap, quarter, what, at, told)
                        VALUES (:roadmap, :quarter, :what, :now, :told)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("roadmap", cycle.roadmap())
                        .bind("quarter", cycle.quarter().key())
                        .bind("what", what)
                        .bind("now", now.toEpochMilli())
                        .bind("told", told ? 1 : 0)
                        .execute()
                == 1;
    }
}
