package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Which words may be shown on GitHub before anybody approved them: those that their proposer released, and those that were
 * written there. The release is kept as a fingerprint of the words, so that it ends with any of them.
 */
final class Releases {

    static final String RELEASED = "may be shown on GitHub before it is approved";
    static final String TAKEN_BACK = "is not shown on GitHub before it is approved";

    private Releases() {}

    /** Keeps what the proposer says of these words. */
    static void say(Handle handle, SuggestionId id, Wish wish, boolean released, String by, Instant now) {
        boolean before = handle.createQuery("SELECT COUNT(*) FROM suggestion WHERE id = :id AND released IS NOT NULL")
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        handle.createUpdate("UPDATE suggestion SET released = :words WHERE id = :id")
                .bind("words", released ? wish.words() : null)
                .bind("id", id.number())
                .execute();
        if (before != released) {
            Moves.record(handle, id, now, by, "draft", "draft", released ? RELEASED : TAKEN_BACK);
        }
        owe(handle, id, now);
    }

    /** Owes what shows released words, or takes away what must not be shown any more. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        BoardDrafts.owe(handle, id, now);
        Mirrors.owe(handle, id, now);
    }
}
