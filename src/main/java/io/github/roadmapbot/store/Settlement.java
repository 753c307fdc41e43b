package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.FOLLOW_CATEGORY;
import static io.github.roadmapbot.store.StepKind.REFRESH_COMMENT;
import static io.github.roadmapbot.store.StepKind.REFRESH_ISSUE;
import static io.github.roadmapbot.store.StepKind.TELL_MAINTAINERS;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;

import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.IssueLooks.Due;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes over into the store what people did on GitHub, within a transaction: each change is recorded once, and only what somebody
 * waits to hear is told.
 */
final class Settlement {

    private final Handle handle;
    private final SuggestionId id;
    private final Due due;
    private final State.OnGitHub was;
    private final Found found;
    private final Instant now;
    private boolean visible;

    Settlement(Handle handle, Due due, Found found, Instant now) {
        this.handle = handle;
        this.id = due.suggestion().id();
        this.due = due;
        if (!(due.suggestion().state() instanceof State.OnGitHub onGitHub)) {
            throw new IllegalArgumentException(id + " is not on GitHub");
        }
        this.was = onGitHub;
        this.found = found;
        this.now = now;
    }

    void settle() {
        moveIssue();
        moveItem();
        rename();
        plan();
        turn();
        look();
        assign();
        if (visible) {
            Suggestions.refreshAll(handle, id, now);
        }
    }

    /** An issue that was transferred has another name, and keeps what was said of it. */
    private void moveIssue() {
        Issue from = due.issue();
        Issue to = found.issue();
        if (from.equals(to)) {
            return;
        }
        Twins.unite(handle, id, to, now);
        handle.createUpdate("""
                        UPDATE issue SET repository = :repository, number = :number, node_id = :nodeId, url = :address
                         WHERE suggestion = :id
                        """)
                .bindMethods(to)
                .bind("address", to.url().toString())
                .bind("id", id.number())
                .execute();
        handle.execute(
                "UPDATE github_reaction SET node_id = ? WHERE suggestion = ? AND node_id = ?",
                to.nodeId(),
                id.number(),
                from.nodeId());
        if (!from.repository().equals(to.repository())) {
            tellIfOpen(record(Moves.TRANSFERRED + to.repository()));
        }
        refreshComment();
    }

    private void moveItem() {
        if (!found.item().equals(due.item())) {
            found.item()
                    .ifPresent(item -> handle.execute(
                            "UPDATE board_item SET item_id = ?, board_url = ? WHERE suggestion = ?",
                            item.itemId(),
                            item.board().toString(),
                            id.number()));
        }
    }

    private void rename() {
        Wish from = due.suggestion().wish();
        Wish to = found.wish();
        if (from.equals(to)) {
            return;
        }
        handle.createUpdate("""
                        UPDATE suggestion SET title = :title, category = :category, good_first_issue = :goodFirstIssue
                         WHERE id = :id
                        """).bindMethods(to).bind("id", id.number()).execute();
        if (!from.title().equals(to.title())) {
            record("renamed");
        }
        if (!from.category().equals(to.category())) {
            record("put into another category");
            Owed.add(handle, now, id, FOLLOW_CATEGORY);
            refreshIssue();
        }
        if (from.goodFirstIssue() != to.goodFirstIssue()) {
            record(to.goodFirstIssue() ? "called a good first issue" : "no longer called a good first issue");
        }
        refreshComment();
    }

    private void plan() {
        if (was.quarter().equals(found.state().quarter())) {
            return;
        }
        handle.execute(
                "UPDATE suggestion SET quarter = ? WHERE id = ?",
                found.state().quarter().key(),
                id.number());
        long move = record("moved to " + found.state().quarter());
        if (found.item().isPresent()) {
            QuarterViews.owe(handle, id, now);
        }
        refreshIssue();
        refreshComment();
        tellIfOpen(move);
    }

    private void turn() {
        String from = StateColumns.of(was, "").status();
        if (from.equals(StateColumns.of(found.state(), "").status())) {
            return;
        }
        Optional<Long> move = new Turn(handle, id, found.state(), who(found.by()), now, found.why()).from(from);
        move.ifPresent(this::tell);
        refreshComment();
    }

    private void look() {
        boolean gone = found.seen().standing().gone();
        if (gone && !due.seen().standing().gone()) {
            long move = record(Moves.GONE);
            Detours.tell(handle, id, Optional.of(move), now, TELL_MAINTAINERS);
            tellIfOpen(move);
        }
        stage();
        visible |= !found.seen().standing().equals(due.seen().standing());
    }

    /** The thread hears it, and nobody is written to. The first look finds what stood there before, which is no news. */
    private void stage() {
        String stage = found.seen().standing().stage();
        if (due.seen().quarter().isEmpty() || stage.equals(due.seen().standing().stage())) {
            return;
        }
        long move = record(stage.isEmpty() ? Moves.STAGE_AS_IT_COMES : Moves.STAGE + stage);
        if (isOpenBothTimes()) {
            Detours.tell(handle, id, Optional.of(move), now, TELL_THREAD);
        }
    }

    private void assign() {
        found.owners().ifPresent(owners -> visible |= Owners.replace(handle, id, owners));
    }

    /** Of an issue that is closed at the same time nobody waits to hear anything else. */
    private void tellIfOpen(long move) {
        if (isOpenBothTimes()) {
            tell(move);
        }
    }

    private boolean isOpenBothTimes() {
        return isOpen(found.state()) && isOpen(was);
    }

    private void tell(long move) {
        Detours.tell(handle, id, Optional.of(move), now, TELL_THREAD, TELL_PROPOSER);
        Duplicates.tellProposers(handle, id, move, now);
    }

    private long record(String what) {
        visible = true;
        String status = StateColumns.of(was, "").status();
        return Moves.record(handle, id, now, Moves.GITHUB, status, status, what);
    }

    private void refreshIssue() {
        Owed.add(handle, now, id, REFRESH_ISSUE);
    }

    private void refreshComment() {
        if (Publications.comment(handle, id).isPresent()) {
            Owed.add(handle, now, id, REFRESH_COMMENT);
        }
    }

    private static boolean isOpen(State.OnGitHub state) {
        return state instanceof State.Published;
    }

    private static String who(Optional<String> login) {
        return login.map(known -> Moves.GITHUB + "/" + known).orElse(Moves.GITHUB);
    }
}
