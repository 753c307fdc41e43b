package io.github.roadmapbot.publish.draft;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.board.MissingQuarter;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Puts a draft on the board, once, of what may be shown there before it is approved. */
public final class AddDraft implements StepRunner {

    private final Publishing publishing;
    private final Showing showing;
    private final Board board;
    private final Drafts drafts;
    private final MissingQuarter missing;
    private final BoardDrafts kept;
    private final Creation creation;
    private final Clock clock;

    public AddDraft(
            Publishing publishing,
            Showing showing,
            Board board,
            Drafts drafts,
            MissingQuarter missing,
            BoardDrafts kept,
            Creation creation,
            Clock clock) {
        this.publishing = publishing;
        this.showing = showing;
        this.board = board;
        this.drafts = drafts;
        this.missing = missing;
        this.kept = kept;
        this.creation = creation;
        this.clock = clock;
    }

    /** Nobody wants it any more, and it is not there. */
    private static final class Unwanted extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** One that may be there already is looked for also when nobody wants it any more: it has to be put away. */
    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (kept.find(step.suggestion()).isPresent()) {
            return Outcome.DONE;
        }
        try {
            return add(step, facts);
        } catch (Unwanted e) {
            return Outcome.DONE;
        } catch (NeedsPerson e) {
            Optional<Outcome> added = missing.addedFirst(facts.roadmap(), showing.quarter(facts), e);
            if (added.isEmpty()) {
                throw e;
            }
            return added.get();
        }
    }

    private Outcome add(Step step, CardFacts facts) throws IOException {
        SuggestionId id = step.suggestion();
        BoardName place = showing.board(facts);
        Mark mark = publishing.mark(id, "draft");
        DraftText text = showing.text(facts);
        return creation.oncePrepared(
                step,
                since -> drafts.findOwn(place, mark),
                () -> {
                    if (!showing.isShown(facts)) {
                        throw new Unwanted();
                    }
                    board.check(place, showing.options(facts));
                    return () -> drafts.add(place, text.title(), text.body());
                },
                item -> kept.added(id, item, text.words(), clock.instant()));
    }
}
