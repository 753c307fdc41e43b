package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.BallotId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is owed when a suggestion is handed on to the steering group, and when that has been decided. */
final class Escalations {

    private Escalations() {}

    /** Owes the vote; the number of the move tells one escalation from the next. */
    static void begun(Handle handle, SuggestionId id, long move, Instant now) {
        Owed.add(handle, StepKind.ESCALATE_SUGGESTION, roadmap(handle, id), id + " " + move, now, now);
    }

    /** Owes the end of the votes that have nothing to decide any more, because it was decided on the card. */
    static void moved(Handle handle, SuggestionId id, String from, String to, Instant now) {
        if (from.equals("escalated") || (Moves.SETTLED.contains(to) && isVotedOn(handle, id))) {
            Owed.add(handle, StepKind.OVERTAKE_BALLOT, roadmap(handle, id), id.toString(), now, now);
        }
        if (from.equals("escalated")) {
            votes(handle, id)
                    .forEach(vote -> Owed.add(
                            handle,
                            StepKind.REFRESH_BALLOT,
                            roadmap(handle, id),
                            new BallotId(vote).toString(),
                            now,
                            now));
        }
    }

    /** The votes on whose cards it could be approved and declined until now. */
    private static List<Long> votes(Handle handle, SuggestionId id) {
        return handle.createQuery("""
                        SELECT id FROM ballot
                         WHERE subject = :subject AND origin LIKE 'escalated %' AND stage = 'closed' ORDER BY id
                        """)
                .bind("subject", id.toString())
                .mapTo(Long.class)
                .list();
    }

    private static boolean isVotedOn(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT COUNT(*) FROM ballot WHERE subject = :subject AND stage <> 'closed'")
                        .bind("subject", id.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String roadmap(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT roadmap FROM suggestion WHERE id = :id")
                .bind("id", id.number())
                .mapTo(String.class)
                .one();
    }
}
