package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * One move of one suggestion, within a transaction: an UPDATE that names the state it starts from, so that of two
 * simultaneous moves one finds nothing to change; its line in the record; and the cards afresh.
 */
final class Turn {

    private final Handle handle;
    private final SuggestionId id;
    private final State to;
    private final Decision decision;
    private final Map<String, Object> values = new HashMap<>();
    private String conditions = "";
    private String why;

    /** Takes a move to a state. */
    Turn(Handle handle, SuggestionId id, State to, Decision decision) {
        this.handle = handle;
        this.id = id;
        this.to = to;
        this.decision = decision;
        this.why = decision.reason();
    }

    /** A move to a draft, or to another state that keeps no decision. */
    Turn(Handle handle, SuggestionId id, State to, String by, Instant at, String why) {
        this(handle, id, to, new Decision(by, at, why));
    }

    /** Recorded with other words than the decision's own. */
    Turn because(String other) {
        why = other;
        return this;
    }

    /** Only if this holds of the row, too. */
    Turn where(String condition, Map<String, ?> bound) {
        conditions += " AND " + condition;
        values.putAll(bound);
        return this;
    }

    /** Makes the move from the first of these states that the suggestion is in; the number of its line in the record. */
    Optional<Long> from(String... statuses) {
        for (String status : statuses) {
            if (update(status) == 1) {
                handle.execute("DELETE FROM approval WHERE suggestion = ?", id.number());
                Suggestions.refreshAll(handle, id, decision.at());
                String next = StateColumns.of(to, decision.by()).status();
                if (next.equals("draft")) {
                    Wholes.partIsBack(handle, id, decision.at());
                }
                Escalations.moved(handle, id, status, next, decision.at());
                return Optional.of(Moves.record(handle, id, decision.at(), decision.by(), status, next, why));
            }
        }
        return Optional.empty();
    }

    private int update(String from) {
        Update update = handle.createUpdate(
                        "UPDATE suggestion SET <assigned> WHERE id = :id AND status = :from <conditions>")
                .define("assigned", StateColumns.ASSIGNED)
                .define("conditions", conditions)
                .bind("id", id.number())
                .bind("from", from);
        StateColumns.of(to, decision.by()).bindTo(update);
        values.forEach(update::bind);
        return update.execute();
    }
}
