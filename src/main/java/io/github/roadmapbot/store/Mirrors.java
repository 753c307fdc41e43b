package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What stands in a quarter's discussion before it is on the roadmap: it changes with every word and every decision. */
final class Mirrors {

    private Mirrors() {}

    /** Owes it if its words are released and stand nowhere on GitHub yet; what stands there is brought up to date. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        if (holds(handle, id, """
                released IS NOT NULL AND status IN ('draft', 'needs-info', 'snoozed', 'escalated')
                AND NOT EXISTS (SELECT 1 FROM discussion_comment WHERE discussion_comment.suggestion = suggestion.id)
                AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.suggestion = suggestion.id)
                AND NOT EXISTS (SELECT 1 FROM remark WHERE remark.suggestion = suggestion.id)
                """)) {
            Owed.add(handle, now, id, StepKind.MIRROR);
        } else if (holds(handle, id, """
                status NOT IN ('published', 'shipped', 'dropped')
                AND EXISTS (SELECT 1 FROM discussion_comment WHERE discussion_comment.suggestion = suggestion.id)
                """)) {
            Owed.add(handle, now, id, StepKind.REFRESH_COMMENT);
        }
    }

    private static boolean holds(Handle handle, SuggestionId id, String condition) {
        return handle.createQuery("SELECT COUNT(*) FROM suggestion WHERE id = :id AND <condition>")
                        .define("condition", condition)
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
