package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.TELL_MAINTAINERS;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;
import static io.github.roadmapbot.store.StepKind.WAKE;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where a draft goes that is not decided yet, and its ways back; each is false if somebody else was faster. */
public final class Detours {

    private final Database database;

    public Detours(Database database) {
        this.database = database;
    }

    /** Asks the proposer, in the card's thread and directly. */
    public boolean ask(SuggestionId id, State.NeedsInfo asked) {
        return database.write(handle -> {
            Optional<Long> move = new Turn(handle, id, asked, asked.decision()).from("draft");
            tell(handle, id, move, asked.decision().at(), TELL_THREAD, TELL_PROPOSER);
            return move.isPresent();
        });
    }

    /**
     * Takes the proposer's answer, which goes into the wish itself.
     *
     * @param from the suggestion as it was when it was answered
     * @param answered the wish with the answer in it
     * @param answer as people read it
     */
    public boolean answer(Suggestion from, Wish answered, String answer, Instant now) {
        return database.write(handle -> {
            SuggestionId id = from.id();
            Optional<Long> move = new Turn(handle, id, new State.Draft(), from.proposer(), now, answer)
                    .where("why = :why", Map.of("why", from.wish().why()))
                    .from("needs-info");
            if (move.isPresent()) {
                handle.execute(
                        "UPDATE suggestion SET why = ?, followed = FALSE WHERE id = ?", answered.why(), id.number());
            }
            tell(handle, id, move, now, TELL_THREAD, TELL_MAINTAINERS);
            return move.isPresent();
        });
    }

    /** Puts a draft off, and owes the look whether it is to come back. */
    public boolean snooze(SuggestionId id, State.Snoozed snoozed) {
        return database.write(handle -> {
            Instant now = snoozed.decision().at();
            Optional<Long> move = new Turn(handle, id, snoozed, snoozed.decision()).from("draft");
            if (move.isPresent()) {
                snoozed.until().ifPresent(end -> Owed.add(handle, WAKE, id.toString(), "move " + move.get(), end, now));
            }
            return move.isPresent();
        });
    }

    /**
     * Keeps a draft for a later quarter.
     *
     * @param back when that quarter is being planned
     */
    public boolean defer(SuggestionId id, State.Deferred deferred, Instant back) {
        return database.write(handle -> {
            Instant now = deferred.decision().at();
            Optional<Long> move = new Turn(handle, id, deferred, deferred.decision()).from("draft");
            move.ifPresent(number -> Owed.add(handle, WAKE, id.toString(), "move " + number, back, now));
            tell(handle, id, move, now, TELL_THREAD, TELL_PROPOSER);
            return move.isPresent();
        });
    }

    /** Notes that the maintainers cannot agree, and owes the steering group's vote. */
    public boolean escalate(SuggestionId id, State.Escalated escalated) {
        return database.write(handle -> {
            Optional<Long> move = new Turn(handle, id, escalated, escalated.decision()).from("draft");
            move.ifPresent(number ->
                    Escalations.begun(handle, id, number, escalated.decision().at()));
            return move.isPresent();
        });
    }

    /** Makes a declined or withdrawn suggestion a draft again, and tells those who heard of the end. */
    public boolean reopen(SuggestionId id, State.Returning from, String by, Instant now) {
        return database.write(handle -> {
            Optional<Long> move = back(handle, id, from, by, now, "");
            boolean ended = from instanceof State.Declined || from instanceof State.Withdrawn;
            if (ended) {
                tell(handle, id, move, now, TELL_THREAD, TELL_PROPOSER);
            }
            return move.isPresent();
        });
    }

    /** Brings back what was put off, because its time or its votes have come, and tells the maintainers. */
    public boolean wake(SuggestionId id, State.Returning from, String why, Instant now) {
        return database.write(handle -> {
            Optional<Long> move = back(handle, id, from, "", now, why);
            tell(handle, id, move, now, TELL_MAINTAINERS);
            return move.isPresent();
        });
    }

    /** Not from what is in the same state anew. */
    private static Optional<Long> back(
            Handle handle, SuggestionId id, State.Returning from, String by, Instant now, String why) {
        StateColumns was = StateColumns.of(from, by);
        return new Turn(handle, id, from.reopen(), by, now, why)
                .where("decided_at = :was", Map.of("was", String.valueOf(was.decidedAt())))
                .from(was.status());
    }

    /** Owes what is told of a move; without one, nothing. */
    static void tell(Handle handle, SuggestionId id, Optional<Long> move, Instant now, StepKind... kinds) {
        move.ifPresent(number -> {
            for (StepKind kind : kinds) {
                Owed.add(handle, kind, id.toString(), Long.toString(number), now, now);
            }
        });
    }
}
