package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes down what is owed, within the transaction of its cause. */
public final class Owed {

    private Owed() {}

    /** Owes a step within the transaction of its cause; one that already waits is not owed twice. */
    public static boolean add(Handle handle, StepKind kind, String subject, String detail, Instant dueAt, Instant now) {
        if (kind.showsAtHome()) {
            Homes.changed(handle, now);
        }
        return !holdWaiting(handle, kind, subject, detail) && insert(handle, kind, subject, detail, dueAt, now);
    }

    /** Something changed that people see at home, and nowhere else. */
    public static void shownAtHome(Handle handle, Instant now) {
        Homes.changed(handle, now);
    }

    /** Owes a job that is never done, only later, and has it begin now; of a subject there is one for ever. */
    public static boolean hurry(Handle handle, StepKind kind, String subject, Instant now) {
        boolean added = add(handle, kind, subject, "", now, now);
        return wake(handle, kind, subject, now) || added;
    }

    /** Has such a job begin now, if there is one that is not at work. */
    static boolean wake(Handle handle, StepKind kind, String subject, Instant now) {
        return handle.createUpdate("""
                        UPDATE step SET status = 'due', due_at = :now
                         WHERE kind = :kind AND subject = :subject AND status <> 'claimed'
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("kind", kind.inStore())
                        .bind("subject", subject)
                        .execute()
                > 0;
    }

    /** Owes them in one order everywhere, so that no two transactions wait for each other. */
    static void add(Handle handle, Instant now, SuggestionId id, StepKind... kinds) {
        for (StepKind kind : EnumSet.copyOf(List.of(kinds))) {
            add(handle, kind, id.toString(), "", now, now);
        }
    }

    /**
     * Whether the step waits; if so, it waits at least until this transaction has ended. Otherwise another instance could
     * do it before it can see what it is done for.
     */
    private static boolean holdWaiting(Handle handle, StepKind kind, String subject, String detail) {
        return handle.createUpdate("""
                        UPDATE step SET status = status
                         WHERE kind = :kind AND subject = :subject AND detail = :detail AND status = 'due'
                        """)
                        .bind("kind", kind.inStore())
                        .bind("subject", subject)
                        .bind("detail", detail)
                        .execute()
                > 0;
    }

    private static boolean insert(
            Handle handle, StepKind kind, String subject, String detail, Instant dueAt, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO step (kind, lane, subject, detail, status, due_at, owed_at)
                        VALUES (:kind, :lane, :subject, :detail, 'due', :dueAt, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("kind", kind.inStore())
                        .bind("lane", kind.lane().inStore())
                        .bind("subject", subject)
                        .bind("detail", detail)
                        .bind("dueAt", dueAt.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    static List<StepStatus> statuses(Handle handle, StepKind kind, String subject, String detail) {
        return handle.createQuery(
                        "SELECT status FROM step WHERE kind = :kind AND subject = :subject AND detail = :detail")
                .bind("kind", kind.inStore())
                .bind("subject", subject)
                .bind("detail", detail)
                .mapTo(String.class)
                .map(StepStatus::of)
                .list();
    }
}
