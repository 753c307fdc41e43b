package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The moves of goals. Each is decided by one UPDATE that names the states it starts from: the second of two finds nothing. */
public final class GoalMoves {

    private static final String UNDER_WAY = "status IN ('published', 'carried-over')";
    private static final Set<String> OVER = Set.of("done", "dropped");

    /**
     * What happened to a goal, or was noted on it.
     *
     * @param kind {@code move}, {@code notes}, {@code solution} or {@code consultation}
     */
    public record Event(long id, Instant at, String by, String kind, String words) {}

    private final Database database;

    public GoalMoves(Database database) {
        this.database = database;
    }

    /** Agrees on a goal, and owes its issue. */
    public boolean agree(GoalId id, GoalState.Agreed agreed, String agreement) {
        Decision decision = agreed.decision();
        return database.write(handle -> {
            boolean mine = move(handle, id, "agreed", decision, "status = 'proposed'", "agreed on it");
            if (mine) {
                handle.execute("UPDATE goal SET agreement = ? WHERE id = ?", agreement, id.number());
                Due.add(handle, id, decision.at(), StepKind.OPEN_GOAL, StepKind.INVITE_TO_GOAL);
                Due.refresh(handle, id, decision.at());
            }
            return mine;
        });
    }

    /** Notes anew how people will work together, if it still reads as it was shown. */
    public boolean agreeHow(GoalId id, String shown, String agreement, String by, Instant now) {
        return database.write(handle -> {
            Optional<Goal> goal = Goals.held(handle, id);
            if (goal.filter(each -> each.agreement().equals(agreement)).isPresent()) {
                return true; // said a second time, because the answer to the first was lost
            }
            if (goal.filter(each -> shown.equals(Shown.agreement(each))).isEmpty()) {
                return false;
            }
            int changed = handle.execute(
                    "UPDATE goal SET agreement = ? WHERE id = ? AND status NOT IN ('done', 'dropped')",
                    agreement,
                    id.number());
            if (changed == 1) {
                record(handle, id, now, by, "changed how they work together");
                Due.refresh(handle, id, now);
            }
            return changed == 1;
        });
    }

    public boolean reach(GoalId id, GoalState.Done done) {
        return database.write(handle -> end(handle, id, "done", done.decision(), UNDER_WAY, "reached it"));
    }

    public boolean drop(GoalId id, GoalState.Dropped dropped) {
        return database.write(handle ->
                end(handle, id, "dropped", dropped.decision(), "status = 'proposed' OR " + UNDER_WAY, "dropped it"));
    }

    /** Takes a goal over into a later quarter, with everything that is left of it. */
    public boolean carryOver(GoalId id, GoalState.CarriedOver carried, Quarter to) {
        Decision decision = carried.decision();
        return database.write(handle -> {
            String words = "carried it over from %s to %s".formatted(carried.from(), to);
            boolean mine = move(
                    handle,
                    id,
                    "carried-over",
                    decision,
                    UNDER_WAY + " AND quarter < :to",
                    words,
                    Map.of("to", to.key()));
            if (mine) {
                handle.createUpdate("UPDATE goal SET carried_from = quarter, quarter = :to WHERE id = :id")
                        .bind("to", to.key())
                        .bind("id", id.number())
                        .execute();
                Due.add(handle, id, decision.at(), StepKind.PLACE_GOAL);
                tell(handle, id, decision.at());
                Due.refresh(handle, id, decision.at());
            }
            return mine;
        });
    }

    /** Takes up again what was over. */
    public boolean reopen(GoalId id, GoalState.Published published) {
        return database.write(handle -> end(
                handle,
                id,
                "published",
                published.decision(),
                "status IN ('done', 'dropped') AND node_id IS NOT NULL",
                "took it up again"));
    }

    /** Takes up again what was dropped before anybody agreed on it: it is a proposal once more. */
    public boolean proposeAgain(GoalId id, Decision decision) {
        return database.write(handle ->
                end(handle, id, "proposed", decision, "status = 'dropped' AND node_id IS NULL", "took it up again"));
    }

    /** What happened to a goal, oldest first. */
    public List<Event> of(GoalId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, at, by_whom, kind, words FROM goal_event WHERE goal = :id ORDER BY id")
                .bind("id", id.number())
                .map((row, context) -> new Event(
                        row.getLong("id"),
                        Instant.parse(row.getString("at")),
                        row.getString("by_whom"),
                        row.getString("kind"),
                        row.getString("words")))
                .list());
    }

    /** Notes something on a goal, and owes it to its thread and beneath its issue. */
    public void note(GoalId id, String kind, String words, String by, Instant now) {
        database.write(handle -> {
            long event = record(handle, id, now, by, kind, words);
            Due.about(handle, id, id + " " + event, now, StepKind.TELL_GOAL);
            Due.about(handle, id, id + " " + event, now, StepKind.COMMENT_ON_GOAL);
            return event;
        });
    }

    /** A move by which a goal ends, or begins anew. */
    static boolean end(Handle handle, GoalId id, String status, Decision decision, String from, String words) {
        boolean mine = move(handle, id, status, decision, from, words);
        if (mine) {
            tell(handle, id, decision.at());
            Due.refresh(handle, id, decision.at());
        }
        if (mine && OVER.contains(status)) {
            Due.about(handle, id, id.toString(), decision.at(), StepKind.OVERTAKE_BALLOT);
        }
        return mine;
    }

    static void record(Handle handle, GoalId id, Instant now, String by, String words) {
        record(handle, id, now, by, "move", words);
    }

    /** Owes the latest move to the goal's thread. */
    static void tell(Handle handle, GoalId id, Instant now) {
        long latest = handle.createQuery("SELECT MAX(id) FROM goal_event WHERE goal = :id")
                .bind("id", id.number())
                .mapTo(Long.class)
                .one();
        Due.about(handle, id, id + " " + latest, now, StepKind.TELL_GOAL);
    }

    private static boolean move(Handle handle, GoalId id, String status, Decision decision, String from, String words) {
        return move(handle, id, status, decision, from, words, Map.of());
    }

    private static boolean move(
            Handle handle,
            GoalId id,
            String status,
            Decision decision,
            String from,
            String words,
            Map<String, ?> values) {
        boolean mine = handle.createUpdate("""
                        UPDATE goal SET status = :status, decided_by = :by, decided_at = :at, reason = :reason
                         WHERE id = :id AND (<from>)
                        """)
                        .define("from", from)
                        .bind("id", id.number())
                        .bind("status", status)
                        .bind("by", decision.by())
                        .bind("at", decision.at().toString())
                        .bind("reason", decision.reason())
                        .bindMap(values)
                        .execute()
                == 1;
        if (mine) {
            record(
                    handle,
                    id,
                    decision.at(),
                    decision.by(),
                    decision.reason().isEmpty() ? words : words + ": " + decision.reason());
        }
        return mine;
    }

    private static long record(Handle handle, GoalId id, Instant now, String by, String kind, String words) {
        return handle.createUpdate("""
                        INSERT INTO goal_event (goal, at, by_whom, kind, words) VALUES (:id, :at, :by, :kind, :words)
                        """)
                .bind("id", id.number())
                .bind("at", now.toString())
                .bind("by", by)
                .bind("kind", kind)
                .bind("words", words)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }
}
