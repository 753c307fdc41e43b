package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Remarks.Author;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Brings issues that are there already onto a roadmap, each once. */
public final class Imports {

    /**
     * What became of an issue.
     *
     * @param fresh whether it was brought in just now
     * @param waits whether others have to approve it, too
     */
    public record Imported(SuggestionId id, boolean fresh, boolean waits) {}

    private final Database database;

    public Imports(Database database) {
        this.database = database;
    }

    /**
     * Keeps an issue as a suggestion. What is enough for others is enough for it: as many maintainers' approvals as are needed,
     * of which who brings it in gives the first, if it is not their own. Approved, it still has to get onto the board and into
     * the discussion; until then nothing of it appears there.
     *
     * @param needed how many have to approve it
     * @param own whether proposers may approve what is theirs
     */
    public Imported keep(
            String roadmap,
            Issue issue,
            Optional<Author> author,
            Wish wish,
            State.Approved approved,
            int needed,
            boolean own) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "issue/" + issue.nodeId());
            Optional<SuggestionId> known = known(handle, issue);
            if (known.isPresent()) {
                return new Imported(known.get(), false, false);
            }
            String proposer = Remarks.proposer(handle, author);
            SuggestionId id = insert(
                    handle, roadmap, issue, proposer, wish, approved.decision().at());
            boolean counts = own || !proposer.equals(approved.decision().by());
            boolean waits = !counts || needed > 1;
            if (!waits) {
                approve(handle, id, approved);
            } else if (counts) {
                Suggestions.countFirst(handle, id, approved.decision());
            }
            return new Imported(id, true, waits);
        });
    }

    /** Tells somebody in Slack something that they wait for. */
    public void tell(String person, String text, Instant now) {
        database.write(handle -> Owed.add(handle, StepKind.TELL_PERSON, person, text, now, now));
    }

    public boolean isKnown(Issue issue) {
        return database.read(handle -> known(handle, issue).isPresent());
    }

    private static Optional<SuggestionId> known(Handle handle, Issue issue) {
        return handle.createQuery("""
                        SELECT suggestion FROM issue
                         WHERE node_id = :node OR repository = :repository AND number = :number
                        """)
                .bind("node", issue.nodeId())
                .bind("repository", issue.repository())
                .bind("number", issue.number())
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .findFirst();
    }

    private static SuggestionId insert(
            Handle handle, String roadmap, Issue issue, String proposer, Wish wish, Instant now) {
        Captured captured = Captured.typed("issue/" + issue.nodeId(), roadmap, proposer, wish);
        SuggestionId id =
                Captures.insert(handle, captured, now).map(SuggestionId::new).orElseThrow();
        Moves.record(handle, id, now, "", "", "draft", "");
        Publications.insert(handle, id, issue);
        Owed.add(handle, now, id, StepKind.POST_FEEDBACK_CARD, StepKind.POST_REVIEW_CARD);
        return id;
    }

    private static void approve(Handle handle, SuggestionId id, State.Approved approved) {
        new Turn(handle, id, approved, approved.decision())
                .because("was an issue already")
                .from("draft");
        Owed.add(handle, approved.decision().at(), id, StepKind.PLACE_ON_BOARD, StepKind.COMMENT);
    }
}
