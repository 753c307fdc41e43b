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
import io.github.roadmapbot.feedback.IssuePlan;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.feedback.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The suggestions and their moves. Every move is decided by one UPDATE that names the state it starts from: of two
 * simultaneous moves one finds nothing to change and returns false.
 */
public final class Suggestions {

    /** When an approval cannot be undone any more, its first step has begun a moment ago. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Nobody approves words that they did not see. */
    private static final String AS_SEEN = "title = :title AND why = :why AND fits_in_quarter = :fitsInQuarter";

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

    /** Everything that a person suggested, or recorded for somebody else, newest first. */
    public List<Suggestion> of(String person, int atMost) {
        return database.read(handle -> handle.createQuery(
                        "SELECT <columns> FROM suggestion WHERE proposer = :person OR recorder = :person"
                                + " ORDER BY id DESC LIMIT :atMost")
                .define("columns", SuggestionRow.COLUMNS)
                .bind("person", person)
                .bind("atMost", atMost)
                .map(SuggestionRow::read)
                .list());
    }

    /** As {@link #approve(SuggestionId, Wish, State.Approved, Instant, int)}, where one maintainer is enough. */
    public boolean approve(SuggestionId id, Wish confirmed, State.Approved approved, Instant publishAt) {
        return approve(id, confirmed, approved, publishAt, 1) == Approval.DECIDED;
    }

    /**
     * Counts a maintainer's approval, once. The last one that is needed approves the suggestion and owes its issue, at
     * {@code publishAt} and not before, so that it can be undone until then.
     *
     * @param confirmed the wish with the category, and the judgement on newcomers, that the maintainer confirmed; its words
     *     are those that they saw
     * @param needed how many maintainers have to approve it
     */
    public Approval approve(SuggestionId id, Wish confirmed, State.Approved approved, Instant publishAt, int needed) {
        return approve(id, confirmed, IssuePlan.OPEN, approved, publishAt, needed);
    }

    /**
     * As {@link #approve(SuggestionId, Wish, State.Approved, Instant, int)}.
     *
     * @param plan what the maintainer said of the issue; what they left out stays as it was
     */
    public Approval approve(
            SuggestionId id, Wish confirmed, IssuePlan plan, State.Approved approved, Instant publishAt, int needed) {
        return database.write(handle -> {
            if (needed > 1 && count(handle, id, confirmed, approved.decision()) < needed) {
                return counted(handle, id, plan, approved.decision());
            }
            boolean mine = new Turn(handle, id, approved, approved.decision())
                    .where(AS_SEEN, seen(confirmed))
                    .from("draft", "escalated")
                    .isPresent();
            if (mine) {
                confirm(handle, id, confirmed, plan);
                owePublishing(handle, id, approved.decision().at(), publishAt);
            }
            return mine ? Approval.DECIDED : Approval.TOO_LATE;
        });
    }

    /** Counts those who approved it, this one among them if it can still be approved with these words. */
    private static int count(Handle handle, SuggestionId id, Wish confirmed, Decision decision) {
        int fresh = handle.createUpdate("UPDATE suggestion SET status = status"
                        + " WHERE id = :id AND status IN ('draft', 'escalated') AND " + AS_SEEN)
                .bind("id", id.number())
                .bindMap(seen(confirmed))
                .execute();
        if (fresh == 0) {
            return 0;
        }
        return countOne(handle, id, decision);
    }

    /** Counts the approval of who brings something in, of which nobody has seen anything yet. */
    static void countFirst(Handle handle, SuggestionId id, Decision decision) {
        countOne(handle, id, decision);
    }

    private static int countOne(Handle handle, SuggestionId id, Decision decision) {
        int first = handle.execute(
                "INSERT INTO approval (suggestion, by_whom, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                id.number(),
                decision.by(),
                decision.at().toString());
        int all = approvedBy(handle, id).size();
        if (first == 1) {
            String status = status(handle, id);
            Moves.record(
                    handle, id, decision.at(), decision.by(), status, status, "approved as number %d".formatted(all));
            refreshAll(handle, id, decision.at());
        }
        return all;
    }

    /** What the first of several says of the issue stands in the window of the next. */
    private static Approval counted(Handle handle, SuggestionId id, IssuePlan plan, Decision decision) {
        if (!approvedBy(handle, id).contains(decision.by())) {
            return Approval.TOO_LATE;
        }
        plan(handle, id, plan);
        return Approval.COUNTED;
    }

    private static void plan(Handle handle, SuggestionId id, IssuePlan plan) {
        handle.createUpdate("""
                        UPDATE suggestion SET repository = COALESCE(:repository, repository), criteria = :criteria,
                               beneath = :beneath
                         WHERE id = :id
                        """)
                .bind("repository", plan.repository().orElse(null))
                .bind("beneath", plan.partOf().map(SuggestionId::number).orElse(null))
                .bind("criteria", String.join("\n", plan.criteria()))
                .bind("id", id.number())
                .execute();
    }

    private static void confirm(Handle handle, SuggestionId id, Wish confirmed, IssuePlan plan) {
        handle.createUpdate("""
                        UPDATE suggestion
                           SET category = :category, good_first_issue = :goodFirstIssue
                         WHERE id = :id
                        """).bind("id", id.number()).bindMethods(confirmed).execute();
        plan(handle, id, plan);
    }

    private static void owePublishing(Handle handle, SuggestionId id, Instant now, Instant publishAt) {
        Owed.add(handle, OPEN_ISSUE, id.toString(), "", publishAt, now);
        if (publishAt.isAfter(now)) {
            Owed.add(handle, REFRESH_REVIEW_CARD, id.toString(), "no undo", publishAt.plus(MOMENT), now);
        }
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
            Optional<Long> move = new Turn(handle, id, declined, decision).from("draft", "escalated");
            Detours.tell(handle, id, move, decision.at(), TELL_THREAD, TELL_PROPOSER);
            move.ifPresent(number -> Duplicates.tellProposers(handle, id, number, decision.at()));
            return move.isPresent();
        });
    }

    /**
     * Withdraws what is not decided yet, if {@code person} is who proposed it, or who recorded it for somebody who has not made
     * it their own by editing it.
     */
    public boolean withdraw(SuggestionId id, String person, State.Withdrawn withdrawn) {
        return database.write(handle -> new Turn(handle, id, withdrawn, person, withdrawn.at(), "")
                .where(THEIRS, Map.of("person", person))
                .from("draft", "needs-info", "snoozed", "deferred", "escalated")
                .isPresent());
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
        return edit(id, wish, by, Optional.empty(), "('draft')", now);
    }

    /**
     * As {@link #edit(SuggestionId, Wish, String, Instant)}.
     *
     * @param released what the proposer says of showing it on GitHub before it is approved, if they were asked
     */
    public boolean edit(SuggestionId id, Wish wish, String by, Optional<Boolean> released, Instant now) {
        return edit(id, wish, by, released, "('draft', 'needs-info')", now);
    }

    private boolean edit(SuggestionId id, Wish wish, String by, Optional<Boolean> released, String from, Instant now) {
        return database.write(handle -> {
            boolean draft = handle.createUpdate("""
                            UPDATE suggestion
                               SET title = :title, why = :why, category = :category, good_first_issue = :goodFirstIssue,
                                   volunteer = :volunteer, fits_in_quarter = :fitsInQuarter, followed = FALSE
                             WHERE id = :id AND status IN <from>
                            """)
                            .define("from", from)
                            .bind("id", id.number())
                            .bindMethods(wish)
                            .execute()
                    == 1;
            if (draft) {
                handle.execute("DELETE FROM approval WHERE suggestion = ?", id.number());
                String status = handle.createQuery("SELECT status FROM suggestion WHERE id = :id")
                        .bind("id", id.number())
                        .mapTo(String.class)
                        .one();
                Moves.record(handle, id, now, by, status, status, "edited");
                released.ifPresent(said -> Releases.say(handle, id, wish, said, by, now));
                refreshAll(handle, id, now);
            }
            return draft;
        });
    }

    static void refreshAll(Handle handle, SuggestionId id, Instant now) {
        Owed.add(handle, now, id, REFRESH_FEEDBACK_CARD, REFRESH_REVIEW_CARD, REFRESH_RECEIPT);
        refreshRecordersReceipt(handle, id, now);
        Releases.owe(handle, id, now);
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

    /** What a suggestion has to do with others, and who is for it already. */
    public Ties ties(SuggestionId id) {
        return database.read(handle -> new Ties(
                ids(handle, "SELECT part_of FROM suggestion WHERE id = :id AND part_of IS NOT NULL", id).stream()
                        .findFirst(),
                !ids(handle, "SELECT id FROM suggestion WHERE id = :id AND votes_of IS NOT NULL", id)
                        .isEmpty(),
                ids(handle, "SELECT id FROM suggestion WHERE part_of = :id ORDER BY id", id),
                ids(handle, "SELECT id FROM suggestion WHERE merged_into = :id ORDER BY id", id),
                approvedBy(handle, id)));
    }

    private static List<SuggestionId> ids(Handle handle, String query, SuggestionId id) {
        return handle.createQuery(query)
                .bind("id", id.number())
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
    }

    private static List<String> approvedBy(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT by_whom FROM approval WHERE suggestion = :id ORDER BY at, by_whom")
                .bind("id", id.number())
                .mapTo(String.class)
                .list();
    }

    private static String status(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT status FROM suggestion WHERE id = :id")
                .bind("id", id.number())
                .mapTo(String.class)
                .one();
    }

    private static Map<String, ?> seen(Wish wish) {
        return Map.of("title", wish.title(), "why", wish.why(), "fitsInQuarter", wish.fitsInQuarter());
    }
}
