package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The issues of what was split, beneath which those of its parts stand. */
public final class Wholes {

    private final Database database;

    public Wholes(Database database) {
        this.database = database;
    }

    /** Keeps the issue of what was split, and owes what puts the issues of its parts beneath it. */
    public void opened(SuggestionId whole, Issue issue, Instant now) {
        database.write(handle -> {
            database.engine().oneAtATime(handle, Families.LOCK);
            Publications.insert(handle, whole, issue);
            Families.owe(handle, whole, now);
            Unwritten.hurry(handle, whole.toString(), now);
            Suggestions.refreshAll(handle, whole, now);
            return whole;
        });
    }

    /** Owes an issue of what was split; it is opened when one of the parts has one. */
    static void owe(Handle handle, SuggestionId whole, Instant now) {
        Owed.add(handle, StepKind.TRACK_WHOLE, whole.toString(), "", now, now);
    }

    /** A part may be published again, when nothing was left that the whole could have had its issue with. */
    static void partIsBack(Handle handle, SuggestionId part, Instant now) {
        handle.createQuery("""
                        SELECT part_of FROM suggestion
                         WHERE id = :part
                           AND EXISTS (SELECT 1 FROM step
                                        WHERE kind = 'track-whole' AND status = 'done'
                                          AND subject = 'R-' || CAST(part_of AS TEXT))
                           AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.suggestion = part_of)
                        """)
                .bind("part", part.number())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(whole -> owe(handle, new SuggestionId(whole), now));
    }

    /** A part has its issue: now the whole may have one. */
    static void wake(Handle handle, SuggestionId part, Instant now) {
        handle.createUpdate("""
                        UPDATE step SET due_at = :now
                         WHERE kind = 'track-whole' AND status = 'due' AND due_at > :now AND sent_at IS NULL
                           AND subject = (SELECT 'R-' || CAST(part_of AS TEXT) FROM suggestion WHERE id = :part)
                        """)
                .bind("now", now.toEpochMilli())
                .bind("part", part.number())
                .execute();
    }
}
