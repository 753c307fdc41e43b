package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.OPEN_ISSUE;
import static io.github.roadmapbot.store.StepKind.REFRESH_FEEDBACK_CARD;
import static io.github.roadmapbot.store.StepKind.REFRESH_RECEIPT;
import static io.github.roadmapbot.store.StepKind.REFRESH_RECORDERS_RECEIPT;
import static io.github.roadmapbot.store.StepKind.REFRESH_REVIEW_CARD;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The suggestions and their moves. Every move is decided by one UPDATE that names the state it starts from: of two
 * simultaneous moves one finds nothing to change and returns false.
 */
public final class Suggestions {

    /** When an approval cannot be undone any more, its first step has begun a moment ago. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final String THEIRS = """
            (proposer = :person
             OR recorder = :person
                AND NOT EXISTS (SELECT 1 FROM move
                                 WHERE move.suggestion = suggestion.id AND move.by_whom = suggestion.proposer
                                   AND move.why = 'edited'))
            """;

    private final Database database;

    public Suggestions(Database database) {
        this.database = database;
    }

    /**
     * Keeps a wish as a draft and owes its cards; the same origin again is the same suggestion.
     *
     * @param origin names the one thing in Slack that it was captured from
     */
    public SuggestionId keep(String origin, String roadmap, String proposer, Wish wish, Instant now) {
        Captured typed = Captured.typed(origin, roadmap, proposer, wish);
        return database.write(handle -> Captures.keepAnyway(handle, typed, now));
    }

    public Optional<Suggestion> find(SuggestionId id) {
        return database.read(handle -> handle.createQuery("SELECT <columns> FROM suggestion WHERE id = :id")
                .define("columns", SuggestionRow.COLUMNS)
                .bind("id", id.number())
                .map(SuggestionRow::read)
                .findOne());
    }

    /** Everything a person suggested, newest first. */
    public List<Suggestion> of(String proposer, int atMost) {
        return database.read(handle -> handle.createQuery(
                        "SELECT <columns> FROM suggestion WHERE proposer = :proposer ORDER BY id DESC LIMIT :atMost")
                .define("columns", SuggestionRow.COLUMNS)
                .bind("proposer", proposer)
                .bind("atMost", atMost)
                .map(SuggestionRow::read)
                .list());
    }

    /**
     * Approves a draft and owes its issue, at {@code publishAt} and not before, so that it can be undone until then. False
     * if it is not a draft any more, or has other words than the confirmed ones.
     *
     * @param confirmed the wish with the category, and the judgement on newcomers, that the maintainer confirmed
     */
    public boolean approve(SuggestionId id, Wish confirmed, State.Approved approved, Instant publishAt) {
        return database.write(handle -> {
            Decision decision = approved.decision();
            boolean mine = decide(handle, id, """
                            UPDATE suggestion
                               SET status = 'approved', decided_by = :by, decided_at = :at, reason = :reason,
                                   quarter = :quarter, category = :category, good_first_issue = :goodFirstIssue
                             WHERE id = :id AND status = 'draft'
                               AND title = :title AND why = :why AND fits_in_quarter = :fitsInQuarter
                            """, decision)
                            .bind("quarter", approved.quarter().key())
                            .bindMethods(confirmed)
                            .execute()
                    == 1;
            if (mine) {
                Moves.record(handle, id, decision.at(), decision.by(), "draft", "approved", decision.reason());
                Owed.add(handle, OPEN_ISSUE, id.toString(), "", publishAt, decision.at());
                if (publishAt.isAfter(decision.at())) {
                    Owed.add(
                            handle,
                            REFRESH_REVIEW_CARD,
                            id.toString(),
                            "no undo",
                            publishAt.plus(MOMENT),
                            decision.at());
                }
                refreshAll(handle, id, decision.at());
            }
            return mine;
        });
    }

    /** Takes an approval back; false once its first step has run, or if there is nothing to take back. */
    public boolean undo(SuggestionId id, String by, Instant now) {
        return database.write(handle -> {
            boolean inTime =
                    handle.createUpdate("""
                            DELETE FROM step
                             WHERE kind = 'open-issue' AND subject = :subject AND status = 'due' AND attempts = 0
                            """).bind("subject", id.toString()).execute() == 1;
            if (inTime) {
                handle.createUpdate("""
                                UPDATE suggestion
                                   SET status = 'draft', decided_by = NULL, decided_at = NULL, reason = NULL, quarter = NULL
                                 WHERE id = :id AND status = 'approved'
                                """).bind("id", id.number()).execute();
                Moves.record(handle, id, now, by, "approved", "draft", "undone");
                refreshAll(handle, id, now);
            }
            return inTime;
        });
    }

    public boolean decline(SuggestionId id, State.Declined declined) {
        return database.write(handle -> {
            Decision decision = declined.decision();
            boolean mine = decide(handle, id, """
                            UPDATE suggestion
                               SET status = 'declined', decided_by = :by, decided_at = :at, reason = :reason
                             WHERE id = :id AND status = 'draft'
                            """, decision).execute() == 1;
            if (mine) {
                Moves.record(handle, id, decision.at(), decision.by(), "draft", "declined", decision.reason());
                refreshAll(handle, id, decision.at());
                Owed.add(handle, decision.at(), id, TELL_THREAD, TELL_PROPOSER);
            }
            return mine;
        });
    }

    /**
     * Withdraws a draft, if {@code person} is who proposed it, or who recorded it for somebody who has not made it their own
     * by editing it.
     */
    public boolean withdraw(SuggestionId id, String person, State.Withdrawn withdrawn) {
        return database.write(handle -> {
            boolean mine = handle.createUpdate("""
                            UPDATE suggestion SET status = 'withdrawn', decided_by = :person, decided_at = :at
                             WHERE id = :id AND status = 'draft' AND <theirs>
                            """)
                            .define("theirs", THEIRS)
                            .bind("id", id.number())
                            .bind("person", person)
                            .bind("at", withdrawn.at().toString())
                            .execute()
                    == 1;
            if (mine) {
                Moves.record(handle, id, withdrawn.at(), person, "draft", "withdrawn", "");
                refreshAll(handle, id, withdrawn.at());
            }
            return mine;
        });
    }

    /** Whether a draft is in this person's hands, as {@link #withdraw} has it. */
    public boolean isTheirs(SuggestionId id, String person) {
        return database.read(handle -> handle.createQuery("SELECT id FROM suggestion WHERE id = :id AND <theirs>")
                .define("theirs", THEIRS)
                .bind("id", id.number())
                .bind("person", person)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    /** Changes the words of a draft, which follow no message from now on; false if it is not a draft any more. */
    public boolean edit(SuggestionId id, Wish wish, String by, Instant now) {
        return database.write(handle -> {
            boolean draft = handle.createUpdate("""
                            UPDATE suggestion
                               SET title = :title, why = :why, category = :category, good_first_issue = :goodFirstIssue,
                                   volunteer = :volunteer, fits_in_quarter = :fitsInQuarter, followed = FALSE
                             WHERE id = :id AND status = 'draft'
                            """)
                            .bind("id", id.number())
                            .bindMethods(wish)
                            .execute()
                    == 1;
            if (draft) {
                Moves.record(handle, id, now, by, "draft", "draft", "edited");
                refreshAll(handle, id, now);
            }
            return draft;
        });
    }

    static void refreshAll(Handle handle, SuggestionId id, Instant now) {
        Owed.add(handle, now, id, REFRESH_FEEDBACK_CARD, REFRESH_REVIEW_CARD, REFRESH_RECEIPT);
        refreshRecordersReceipt(handle, id, now);
    }

    /** Only who recorded something for somebody else has one. */
    static void refreshRecordersReceipt(Handle handle, SuggestionId id, Instant now) {
        boolean recorded = handle.createQuery("SELECT id FROM suggestion WHERE id = :id AND recorder IS NOT NULL")
                .bind("id", id.number())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (recorded) {
            Owed.add(handle, now, id, REFRESH_RECORDERS_RECEIPT);
        }
    }

    private static Update decide(Handle handle, SuggestionId id, String sql, Decision decision) {
        return handle.createUpdate(sql)
                .bind("id", id.number())
                .bind("by", decision.by())
                .bind("at", decision.at().toString())
                .bind("reason", decision.reason());
    }
}
