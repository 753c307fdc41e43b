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
     */
    public record Imported(SuggestionId id, boolean fresh) {}

    private final Database database;

    public Imports(Database database) {
        this.database = database;
    }

    /**
     * Keeps an issue as a suggestion that a maintainer approved; it still has to get onto the board and into the
     * discussion.
     */
    public Imported keep(String roadmap, Issue issue, Optional<Author> author, Wish wish, State.Approved approved) {
        Instant now = approved.decision().at();
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "issue/" + issue.nodeId());
            return known(handle, issue)
                    .map(id -> new Imported(id, false))
                    .orElseGet(() -> new Imported(insert(handle, roadmap, issue, author, wish, approved, now), true));
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
            Handle handle,
            String roadmap,
            Issue issue,
            Optional<Author> author,
            Wish wish,
            State.Approved approved,
            Instant now) {
        Captured captured = Captured.typed("issue/" + issue.nodeId(), roadmap, Remarks.proposer(handle, author), wish);
        SuggestionId id =
                Captures.insert(handle, captured, now).map(SuggestionId::new).orElseThrow();
        Moves.record(handle, id, now, "", "", "draft", "");
        new Turn(handle, id, approved, approved.decision())
                .because("was an issue already")
                .from("draft");
        Publications.insert(handle, id, issue);
        Owed.add(
                handle,
                now,
                id,
                StepKind.POST_FEEDBACK_CARD,
                StepKind.POST_REVIEW_CARD,
                StepKind.PLACE_ON_BOARD,
                StepKind.COMMENT);
        return id;
    }
}
