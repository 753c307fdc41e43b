package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.REFRESH_FEEDBACK_CARD;
import static io.github.roadmapbot.store.StepKind.REFRESH_ISSUE;
import static io.github.roadmapbot.store.StepKind.REFRESH_REVIEW_CARD;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.WAKE;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Wishes for the same thing. A duplicate keeps its own votes and only points to the other one, where everybody who voted for
 * either counts once; so what was united can be parted exactly.
 */
public final class Duplicates {

    /** How long an issue may show an older number of votes: writes to GitHub are few, and approvals need them. */
    private static final Duration ISSUE_RHYTHM = Duration.ofHours(1);

    /** A suggestion with all its duplicates, and theirs, and the larger one that it is a step of, with its own. */
    static final String FAMILY = """
            WITH RECURSIVE family (id) AS (
                SELECT id FROM suggestion WHERE id = :id
                UNION
                SELECT next.id
                  FROM family JOIN suggestion known ON known.id = family.id
                  JOIN suggestion next ON next.merged_into = known.id OR next.id = known.votes_of)
            """;

    /** Everything that counts for a suggestion of a roadmap that is no duplicate, with that suggestion. */
    static final String ROOTS = """
            WITH RECURSIVE root (id, of) AS (
                SELECT id, id FROM suggestion WHERE roadmap = :roadmap AND merged_into IS NULL
                UNION
                SELECT next.id, root.of
                  FROM root JOIN suggestion known ON known.id = root.id
                  JOIN suggestion next ON next.merged_into = known.id OR next.id = known.votes_of)
            """;

    /** A suggestion, and whatever its votes count for as well. */
    private static final String UPWARD = """
            WITH RECURSIVE upward (id) AS (
                SELECT id FROM suggestion WHERE id = :id
                UNION
                SELECT next.id
                  FROM upward JOIN suggestion known ON known.id = upward.id
                  JOIN suggestion next ON next.id = known.merged_into OR next.votes_of = known.id)
            SELECT id FROM upward
            """;

    /** A suggestion with all its duplicates, and theirs. */
    private static final String DUPLICATES = """
            WITH RECURSIVE duplicate (id) AS (
                SELECT id FROM suggestion WHERE id = :id
                UNION
                SELECT suggestion.id FROM suggestion JOIN duplicate ON suggestion.merged_into = duplicate.id)
            SELECT id FROM duplicate ORDER BY id
            """;

    private final Database database;

    public Duplicates(Database database) {
        this.database = database;
    }

    /** Makes a draft a duplicate of another one that goes on; false if one of them does not any more. */
    public boolean merge(SuggestionId id, State.Merged merged) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "duplicates"); // two could point to each other otherwise
            Decision decision = merged.decision();
            String note = decision.reason().isBlank() ? "" : "\n" + decision.reason();
            Optional<Long> move = new Turn(handle, id, merged, decision)
                    .because("duplicate of " + merged.into() + note)
                    .where("""
                            EXISTS (SELECT 1 FROM suggestion other
                                     WHERE other.id = :into AND other.id <> suggestion.id
                                       AND other.roadmap = suggestion.roadmap
                                       AND other.status NOT IN ('merged', 'declined', 'withdrawn', 'dropped'))
                            """, Map.of("into", merged.into().number()))
                    .from("draft");
            if (move.isPresent()) {
                Detours.tell(handle, id, move, decision.at(), TELL_PROPOSER);
                Optional<Long> noted = note(handle, merged.into(), decision, id + " is a duplicate of it" + note);
                if (!proposer(handle, id).equals(proposer(handle, merged.into()))) {
                    Detours.tell(handle, merged.into(), noted, decision.at(), TELL_PROPOSER);
                }
            }
            return move.isPresent();
        });
    }

    /** Lets a duplicate stand by itself again, as the draft that it was. */
    public boolean unmerge(SuggestionId id, State.Merged merged, String by, Instant now) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "duplicates");
            Optional<Long> move = new Turn(handle, id, merged.reopen(), by, now, "no duplicate of " + merged.into())
                    .where("merged_into = :into", Map.of("into", merged.into().number()))
                    .from("merged");
            if (move.isPresent()) {
                Detours.tell(handle, id, move, now, TELL_PROPOSER);
                note(handle, merged.into(), new Decision(by, now, ""), id + " is no duplicate of it");
            }
            return move.isPresent();
        });
    }

    /** The votes of a suggestion changed: it, and all for which they count as well, show it, and come back if they wait for it. */
    static void tallyChanged(Handle handle, SuggestionId id, Instant due, Instant now) {
        for (SuggestionId each : upward(handle, id)) {
            String subject = each.toString();
            Owed.add(handle, REFRESH_FEEDBACK_CARD, subject, "", due, now);
            Owed.add(handle, REFRESH_REVIEW_CARD, subject, "", due, now);
            if (Publications.issue(handle, each).isPresent()) {
                Owed.add(handle, REFRESH_ISSUE, subject, "", now.plus(ISSUE_RHYTHM), now);
            }
            if (waitsForVotes(handle, each)) {
                Owed.add(handle, WAKE, subject, "votes", due, now);
            }
        }
    }

    /** Tells those who proposed duplicates what became of the one in which they go on; the proposer of that hears it anyway. */
    static void tellProposers(Handle handle, SuggestionId id, long move, Instant now) {
        Set<String> told = new HashSet<>(Set.of(proposer(handle, id)));
        List<SuggestionId> family = handle.createQuery(DUPLICATES)
                .bind("id", id.number())
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
        for (SuggestionId each : family) {
            if (told.add(proposer(handle, each))) {
                Detours.tell(handle, each, Optional.of(move), now, TELL_PROPOSER);
            }
        }
    }

    /** What happened to the other one, without a move of its own. */
    private static Optional<Long> note(Handle handle, SuggestionId id, Decision decision, String what) {
        String status = handle.createQuery("SELECT status FROM suggestion WHERE id = :id")
                .bind("id", id.number())
                .mapTo(String.class)
                .one();
        tallyChanged(handle, id, decision.at(), decision.at());
        Suggestions.refreshAll(handle, id, decision.at());
        return Optional.of(Moves.record(handle, id, decision.at(), decision.by(), status, status, what));
    }

    static List<SuggestionId> upward(Handle handle, SuggestionId id) {
        return handle.createQuery(UPWARD)
                .bind("id", id.number())
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
    }

    private static boolean waitsForVotes(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT COUNT(*) FROM suggestion WHERE id = :id AND wake_votes IS NOT NULL")
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String proposer(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT proposer FROM suggestion WHERE id = :id")
                .bind("id", id.number())
                .mapTo(String.class)
                .one();
    }
}
