package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.REFRESH_COMMENT;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Two suggestions that turn out to be the same issue: it was moved to another repository, and somebody brought it in from there
 * before the bot had followed it. The one that followed it goes on, the other one becomes its duplicate.
 */
final class Twins {

    private static final String[] FROM = {
        "draft",
        "needs-info",
        "snoozed",
        "deferred",
        "escalated",
        "approved",
        "published",
        "shipped",
        "dropped",
        "declined",
        "withdrawn"
    };

    private Twins() {}

    /** Sees to it that no other suggestion than this one has the issue. */
    static void unite(Handle handle, SuggestionId id, Issue issue, Instant now) {
        handle.createQuery("""
                        SELECT suggestion FROM issue
                         WHERE suggestion <> :id AND (node_id = :node OR repository = :repository AND number = :number)
                        """)
                .bind("id", id.number())
                .bind("node", issue.nodeId())
                .bind("repository", issue.repository())
                .bind("number", issue.number())
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list()
                .forEach(twin -> merge(handle, twin, id, now));
    }

    private static void merge(Handle handle, SuggestionId twin, SuggestionId id, Instant now) {
        Decision decision = new Decision(Moves.GITHUB, now, "");
        Optional<Long> move = new Turn(handle, twin, new State.Draft().merge(decision, id), decision)
                .because("duplicate of " + id + "\nBoth are the same issue, which was moved to another repository.")
                .from(FROM);
        for (String table : new String[] {"issue", "board_item", "issue_look"}) {
            handle.createUpdate("DELETE FROM <table> WHERE suggestion = :twin")
                    .define("table", table)
                    .bind("twin", twin.number())
                    .execute();
        }
        handle.createUpdate("""
                        DELETE FROM step
                         WHERE subject = :twin AND status IN ('due', 'blocked')
                           AND kind IN ('open-issue', 'classify-issue', 'place-on-board', 'comment', 'refresh-issue')
                        """).bind("twin", twin.toString()).execute();
        if (Publications.comment(handle, twin).isPresent()) {
            Owed.add(handle, now, twin, REFRESH_COMMENT);
        }
        Detours.tell(handle, twin, move, now, TELL_PROPOSER);
        Duplicates.tallyChanged(handle, id, now, now);
        Suggestions.refreshAll(handle, id, now);
    }
}
