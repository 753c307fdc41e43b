package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.work.WorkIssues;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an issue, and its place on the board, to where people in Slack had the suggestion go after it was published: into another
 * quarter, off the roadmap, or to its end. Everything here may be repeated. With the detail {@code again} it was put away before.
 */
public final class FollowPlan implements StepRunner {

    public static final String AGAIN = "again";

    private final Publishing publishing;
    private final Board board;
    private final Drafts cards;
    private final WorkIssues issues;
    private final MissingQuarter missing;

    public FollowPlan(Publishing publishing, Board board, Drafts cards, WorkIssues issues, MissingQuarter missing) {
        this.publishing = publishing;
        this.board = board;
        this.cards = cards;
        this.issues = issues;
        this.missing = missing;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Publication there = facts.publication();
        State state = facts.suggestion().state();
        if (there.issue().isEmpty() || there.standing().gone()) {
            return Outcome.DONE;
        }
        if (state instanceof State.Dropped) {
            Issue issue = there.issue().get();
            issues.set(RepositoryName.parse(issue.repository()), issue.number(), false, false);
            return Outcome.DONE;
        }
        Optional<BoardItem> item = there.boardItem();
        if (item.isEmpty()) {
            return Outcome.DONE;
        }
        PublishSettings settings = publishing.of(facts.roadmap());
        if (state instanceof State.Published || state instanceof State.Approved) {
            return plan(facts, item.get(), step.detail().equals(AGAIN));
        }
        if (state instanceof State.Open) {
            cards.archive(settings.board(), item.get().itemId());
        }
        return Outcome.DONE;
    }

    private Outcome plan(CardFacts facts, BoardItem item, boolean again) throws IOException {
        PublishSettings settings = publishing.of(facts.roadmap());
        Issue issue = facts.publication().issue().orElseThrow();
        Quarter quarter = Publishing.quarter(facts);
        try {
            if (again) {
                cards.restore(settings.board(), item.itemId());
            }
            board.set(
                    settings.board(),
                    new IssueOnBoard(RepositoryName.parse(issue.repository()), issue.number(), issue.nodeId()),
                    item.itemId(),
                    Map.of(settings.fields().quarter(), quarter.onTheBoard()));
            return Outcome.DONE;
        } catch (NeedsPerson e) {
            Optional<Outcome> added = missing.addedFirst(facts.roadmap(), quarter, e);
            if (added.isEmpty()) {
                throw e;
            }
            return added.get();
        }
    }
}
