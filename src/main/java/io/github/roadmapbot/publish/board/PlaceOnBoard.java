package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.board.PlacedItem;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardDrafts.Kept;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Places the issue on the project board, with its stage, category and quarter. Placing it twice is placing it once. What people
 * chose there before counts; only what the bot itself chose, while it was a draft, is replaced.
 */
public final class PlaceOnBoard implements StepRunner {

    private final Publishing publishing;
    private final Board board;
    private final MissingQuarter missing;
    private final Publications publications;
    private final BoardDrafts drafts;
    private final Clock clock;

    public PlaceOnBoard(
            Publishing publishing,
            Board board,
            MissingQuarter missing,
            Publications publications,
            BoardDrafts drafts,
            Clock clock) {
        this.publishing = publishing;
        this.board = board;
        this.missing = missing;
        this.publications = publications;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (facts.publication().boardItem().isPresent()
                || facts.publication().issue().isEmpty()) {
            return Outcome.DONE; // it was placed already, or its issue turned out to be another suggestion's
        }
        try {
            PlacedItem item = placed(facts);
            publications.placed(
                    step.suggestion(), new Publication.BoardItem(item.itemId(), item.board()), clock.instant());
            return Outcome.DONE;
        } catch (NeedsPerson e) {
            Optional<Outcome> added = missing.addedFirst(facts.roadmap(), Publishing.quarter(facts), e);
            if (added.isEmpty()) {
                throw e;
            }
            return added.get();
        }
    }

    private PlacedItem placed(CardFacts facts) throws IOException {
        PublishSettings settings = publishing.of(facts.roadmap());
        Publication.Issue issue = facts.publication().issue().orElseThrow();
        IssueOnBoard content =
                new IssueOnBoard(RepositoryName.parse(issue.repository()), issue.number(), issue.nodeId());
        Optional<Kept> draft = drafts.find(facts.suggestion().id());
        return board.place(
                settings.board(),
                content,
                options(facts, settings),
                (field, there) -> draft.filter(kept -> kept.says(there)).isPresent());
    }

    private static Map<String, String> options(CardFacts facts, PublishSettings settings) {
        Quarter quarter = Publishing.quarter(facts);
        return Map.of(
                settings.fields().stage(), settings.stage(),
                settings.fields().category(),
                        facts.roadmap().categoryName(facts.suggestion().wish().category()),
                settings.fields().quarter(), quarter.onTheBoard());
    }
}
