package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.PlacedItem;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** Places the issue on the project board, with its stage, category and quarter. Placing it twice is placing it once. */
public final class PlaceOnBoard implements StepRunner {

    private final Publishing publishing;
    private final Board board;
    private final Publications publications;
    private final Clock clock;

    public PlaceOnBoard(Publishing publishing, Board board, Publications publications, Clock clock) {
        this.publishing = publishing;
        this.board = board;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (facts.publication().boardItem().isPresent()) {
            return Outcome.DONE;
        }
        PublishSettings settings = publishing.of(facts.roadmap());
        Publication.Issue issue = facts.publication().issue().orElseThrow();
        PlacedItem item = board.place(settings.board(), issue.nodeId(), options(facts, settings));
        publications.placed(step.suggestion(), new Publication.BoardItem(item.itemId(), item.board()), clock.instant());
        return Outcome.DONE;
    }

    private static Map<String, String> options(CardFacts facts, PublishSettings settings) {
        return Map.of(
                settings.fields().stage(), settings.stage(),
                settings.fields().category(),
                        facts.roadmap().categoryName(facts.suggestion().wish().category()),
                settings.fields().quarter(), Publishing.quarter(facts).onTheBoard());
    }
}
