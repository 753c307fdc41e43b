package io.github.roadmapbot.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What was asked and decided about something before it had an issue, and is written beneath that once it is there. */
public final class Unwritten {

    private Unwritten() {}

    /**
     * Has it written down now. What was looked at while nothing was to come of its subject is done as a step, and still
     * nowhere on GitHub; it is owed again.
     *
     * @param subject such as {@code R-12} or {@code G-7}
     */
    public static void hurry(Handle handle, String subject, Instant now) {
        handle.createUpdate("""
                        UPDATE step SET status = 'due', due_at = :now
                         WHERE status IN ('due', 'done')
                           AND (kind = 'write-inquiry'
                                    AND detail IN (SELECT 'Q-' || CAST(inquiry.id AS TEXT) FROM inquiry
                                                    WHERE subject = :subject AND comment_node = '')
                                OR kind = 'write-decision'
                                    AND detail IN (SELECT 'D-' || CAST(ballot.id AS TEXT) || ' issue' FROM ballot
                                                    WHERE subject = :subject AND comment_node = ''))
                        """)
                .bind("now", now.toEpochMilli())
                .bind("subject", subject)
                .execute();
    }
}
