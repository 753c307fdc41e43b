package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** What is owed, from the moment it is owed to the moment it is known to be done, or a person has let it go. */
public final class Steps {

    static final String COLUMNS =
            "id, kind, subject, detail, status, attempts, failures, sends, sent_at, due_at, owed_at, last_error";

    /** What was sent in vain may be sent once more. */
    private static final String AFRESH =
            "status = 'due', due_at = :now, failures = 0, sends = CASE WHEN sends > 1 THEN 1 ELSE sends END";

    private final Database database;
    private final Claims claims;

    public Steps(Database database) {
        this.database = database;
        this.claims = new Claims(database);
    }

    /** Owes something that is to happen once, ever; false if it was owed before, whatever became of it. */
    public boolean oweOnce(StepKind kind, String subject, String detail, Instant now) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "owe-once");
            return Owed.statuses(handle, kind, subject, detail).isEmpty()
                    && Owed.add(handle, kind, subject, detail, now, now);
        });
    }

    /** Forgets that something was owed once, whatever became of it, so that it may be owed once more. */
    public void forget(StepKind kind, String subject, String detail) {
        database.quietly(handle -> handle.createUpdate("""
                        DELETE FROM step
                         WHERE kind = :kind AND subject = :subject AND detail = :detail AND status <> 'claimed'
                        """)
                .bind("kind", kind.inStore())
                .bind("subject", subject)
                .bind("detail", detail)
                .execute());
    }

    /** Whether a maintainer let this go, and nobody took it up again. */
    public boolean isGivenUp(StepKind kind, String subject, String detail) {
        return database.read(
                handle -> Owed.statuses(handle, kind, subject, detail).contains(StepStatus.GIVEN_UP));
    }

    /** Whether something that was owed may yet happen: by itself, or once a maintainer has it tried again. */
    public boolean isAhead(StepKind kind, String subject, String detail) {
        return database.read(handle -> Owed.statuses(handle, kind, subject, detail).stream()
                .anyMatch(status -> status != StepStatus.DONE && status != StepStatus.GIVEN_UP));
    }

    /** Owes one step by itself; false if the same one waits already, or for an event, if it was ever heard. */
    public boolean owe(StepKind kind, String subject, String detail, Instant dueAt, Instant now) {
        return database.write(handle -> Owed.add(handle, kind, subject, detail, dueAt, now));
    }

    /**
     * Takes the next due step of a lane, or one whose claimant has not been heard of for its lease. Two steps of the same
     * kind and subject are never at work at once.
     *
     * @param now the calendar's clock, by which steps are due
     * @param realNow the real clock, on which leases run
     */
    public Optional<Step> claim(Lane lane, String owner, Instant now, Instant realNow, Duration lease) {
        return claims.next(lane, owner, now, realNow, lease);
    }

    /** When the next step of a lane is due, by the calendar's clock. */
    public Optional<Instant> nextDue(Lane lane) {
        return database.read(
                handle -> handle.createQuery("SELECT MIN(due_at) FROM step WHERE lane = :lane AND status = 'due'")
                        .bind("lane", lane.inStore())
                        .map((row, context) -> instant(row, 1))
                        .one());
    }

    /**
     * Notes, before it happens, that something is sent whose outcome may never be learnt. Whoever took so long that the
     * step was claimed by somebody else is stopped here by a {@link StoreException}.
     */
    public void sending(Step step, Instant now) {
        int mine = database.quietly(handle -> ofClaimant(handle, step, "sent_at = :now, sends = sends + 1")
                .bind("now", now.toEpochMilli())
                .execute());
        if (mine == 0) {
            throw new StoreException("%s was taken over by another run, so this one sends nothing".formatted(step));
        }
    }

    /** Notes that what was noted as sent has certainly not been done; an earlier sending stays as unclear as it was. */
    public void notSent(Step step) {
        database.quietly(
                handle -> ofClaimant(handle, step, "sent_at = CASE WHEN sends > 1 THEN sent_at END, sends = sends - 1")
                        .execute());
    }

    /** Notes that it happened. Of an event only its id is kept, by which it is known again. */
    public void done(Step step) {
        database.quietly(handle -> ofClaimant(
                        handle,
                        step,
                        "status = 'done', lease_until = NULL, last_error = '',"
                                + " detail = CASE WHEN kind = 'hear' THEN '' ELSE detail END")
                .execute());
    }

    /** Puts a step off without counting it as a failure. */
    public void later(Step step, Instant dueAt, String why) {
        backToDue(step, dueAt, why, 0);
    }

    /** Puts off everything that a lane would do before {@code until}. */
    public void rest(Lane lane, Instant until) {
        database.quietly(handle -> handle.createUpdate("""
                        UPDATE step SET due_at = :until WHERE lane = :lane AND status = 'due' AND due_at < :until
                        """)
                .bind("until", until.toEpochMilli())
                .bind("lane", lane.inStore())
                .execute());
    }

    /** Puts a failed step off. */
    public void retry(Step step, Instant dueAt, String error) {
        backToDue(step, dueAt, error, 1);
    }

    /** Stops trying and owes the maintainers the question what to do; a question itself is not asked about. */
    public void block(Step step, String error, Instant now) {
        database.write(handle -> {
            boolean blocked = ofClaimant(
                                    handle,
                                    step,
                                    "status = 'blocked', failures = failures + 1, lease_until = NULL, last_error = :error")
                            .bind("error", error)
                            .execute()
                    == 1;
            if (blocked && !step.kind().isQuestion()) {
                Owed.add(handle, StepKind.REPORT_BLOCKED, step.subject(), Long.toString(step.id()), now, now);
            }
            if (blocked) {
                Publications.publishWithoutBlocked(handle, step, now);
                refreshCards(handle, step, now);
            }
            return blocked;
        });
    }

    /**
     * Tries a blocked step again from the start of its attempts; false if it is not blocked any more. A comment takes up
     * the discussion that it lacks.
     */
    public boolean unblock(long id, Instant now) {
        return database.write(handle -> {
            boolean unblocked = handle.createUpdate("""
                            UPDATE step SET <afresh> WHERE id = :id AND status = 'blocked'
                            """)
                            .define("afresh", AFRESH)
                            .bind("now", now.toEpochMilli())
                            .bind("id", id)
                            .execute()
                    == 1;
            if (unblocked) {
                find(handle, id).ifPresent(step -> takenUp(handle, step, now));
            }
            return unblocked;
        });
    }

    private static void takenUp(Handle handle, Step step, Instant now) {
        refreshCards(handle, step, now);
        if (step.kind() == StepKind.COMMENT) {
            handle.createUpdate("""
                            UPDATE step SET <afresh>
                             WHERE kind = 'open-discussion' AND status = 'given_up'
                               AND EXISTS (SELECT 1 FROM suggestion
                                            WHERE suggestion.id = :suggestion AND suggestion.roadmap = step.subject
                                              AND suggestion.quarter = step.detail)
                            """)
                    .define("afresh", AFRESH)
                    .bind("now", now.toEpochMilli())
                    .bind("suggestion", step.suggestion().number())
                    .execute();
        }
    }

    public Optional<Step> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** The steps of a suggestion that wait for a person, or that a person has let go. */
    public List<Step> troubled(SuggestionId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM step
                         WHERE subject = :subject AND status IN ('blocked', 'given_up') AND kind <> 'report-blocked'
                         ORDER BY id
                        """)
                .define("columns", COLUMNS)
                .bind("subject", id.toString())
                .map(Steps::step)
                .list());
    }

    /** The steps of a roadmap and of its suggestions that wait for a person, the oldest first. */
    public List<Step> blocked(String roadmap) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM step
                         WHERE status = 'blocked' AND kind <> 'report-blocked'
                           AND (subject = :roadmap
                                OR subject IN (SELECT 'R-' || CAST(id AS TEXT) FROM suggestion
                                                WHERE suggestion.roadmap = :roadmap))
                         ORDER BY id
                        """)
                .define("columns", COLUMNS)
                .bind("roadmap", roadmap)
                .map(Steps::step)
                .list());
    }

    /** Whether a step of a suggestion waits for its first run. */
    public boolean isUntouched(StepKind kind, SuggestionId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM step
                         WHERE kind = :kind AND subject = :subject AND status = 'due' AND attempts = 0
                        """)
                        .bind("kind", kind.inStore())
                        .bind("subject", id.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Frees what an earlier run of this process left claimed, where no other process can be at it. */
    public int freeAbandoned() {
        return claims.freeAbandoned();
    }

    static Optional<Step> find(Handle handle, long id) {
        return handle.createQuery("SELECT <columns> FROM step WHERE id = :id")
                .define("columns", COLUMNS)
                .bind("id", id)
                .map(Steps::step)
                .findOne();
    }

    private void backToDue(Step step, Instant dueAt, String error, int failures) {
        database.quietly(handle -> ofClaimant(handle, step, """
                        status = 'due', due_at = :dueAt, failures = failures + :failures, lease_until = NULL,
                        last_error = :error
                        """)
                .bind("dueAt", dueAt.toEpochMilli())
                .bind("failures", failures)
                .bind("error", error)
                .execute());
    }

    /** An update of a claimed step that finds nothing once the lease was lost: every claim counts one attempt more. */
    private static Update ofClaimant(Handle handle, Step step, String changes) {
        return handle.createUpdate("""
                        UPDATE step SET <changes> WHERE id = :id AND status = 'claimed' AND attempts = :attempts
                        """)
                .define("changes", changes)
                .bind("id", step.id())
                .bind("attempts", step.attempts());
    }

    /** A card that cannot be rendered is not rendered to say so: that would go round in circles. */
    private static void refreshCards(Handle handle, Step step, Instant now) {
        if (step.kind().isAboutCards()) {
            return;
        }
        SuggestionId.parse(step.subject())
                .ifPresent(
                        id -> Owed.add(handle, now, id, StepKind.REFRESH_FEEDBACK_CARD, StepKind.REFRESH_REVIEW_CARD));
    }

    static Step step(ResultSet row, StatementContext context) throws SQLException {
        return new Step(
                row.getLong("id"),
                StepKind.of(row.getString("kind")),
                row.getString("subject"),
                row.getString("detail"),
                StepStatus.of(row.getString("status")),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getInt("sends"),
                instant(row, row.findColumn("sent_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("owed_at")),
                row.getString("last_error"));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
