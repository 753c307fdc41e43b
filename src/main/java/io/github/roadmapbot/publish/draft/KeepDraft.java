package io.github.roadmapbot.publish.draft;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.DraftCard;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardDrafts.Kept;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings the draft on the board up to date, and puts away what is decided, or may not be shown any more. What people made of
 * the card stays: one that they archived, took off or made an issue of is left alone.
 */
public final class KeepDraft implements StepRunner {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Showing showing;
    private final Board board;
    private final Drafts drafts;
    private final BoardDrafts kept;
    private final Clock clock;

    public KeepDraft(Showing showing, Board board, Drafts drafts, BoardDrafts kept, Clock clock) {
        this.showing = showing;
        this.board = board;
        this.drafts = drafts;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = showing.facts(step.suggestion());
        Optional<Kept> known = kept.find(step.suggestion());
        if (known.isPresent()) {
            follow(facts, known.get());
        } else if (showing.isShown(facts) && !kept.oweNew(step.suggestion(), clock.instant())) {
            return new Outcome.Later(clock.instant().plus(MOMENT), "The draft is being added");
        }
        return Outcome.DONE;
    }

    /** An approved one waits for becoming an issue, which is not this step's business. */
    private void follow(CardFacts facts, Kept known) throws IOException {
        boolean waits = facts.suggestion().state() instanceof State.Approved
                && facts.publication().issue().isEmpty();
        if (waits) {
            return;
        }
        Optional<DraftCard> card = drafts.look(showing.board(facts), known.itemId());
        Optional<String> draft = card.flatMap(DraftCard::draft);
        boolean archived = card.filter(DraftCard::archived).isPresent();
        if (draft.isPresent() && !showing.isShown(facts)) {
            putAway(facts, known, draft.get(), archived);
        } else if (draft.isPresent() && archived == known.putAway()) {
            show(facts, known, draft.get());
        }
    }

    private void putAway(CardFacts facts, Kept known, String draft, boolean archived) throws GitHubFailure {
        boolean silent = !facts.suggestion().isReleased() && (!archived || known.putAway());
        Kept shown = silent ? silenced(facts, known, draft, archived) : known;
        if (!archived || !shown.equals(known)) {
            drafts.archive(showing.board(facts), known.itemId());
            kept.keep(facts.suggestion().id(), shown.saying(shown.words(), true));
        }
    }

    /** What is archived can still be read, and not be changed: words that may not be shown any more are taken off before. */
    private Kept silenced(CardFacts facts, Kept known, String draft, boolean archived) throws GitHubFailure {
        DraftText nothing = showing.nothing(facts);
        if (nothing.words().equals(known.words())) {
            return known;
        }
        if (archived) {
            drafts.restore(showing.board(facts), known.itemId());
        }
        drafts.rewrite(showing.board(facts), draft, nothing.title(), nothing.body());
        Kept silent = known.saying(nothing.words(), false);
        kept.keep(facts.suggestion().id(), silent);
        return silent;
    }

    private void show(CardFacts facts, Kept known, String draft) throws GitHubFailure {
        SuggestionId id = facts.suggestion().id();
        BoardName place = showing.board(facts);
        DraftText text = showing.text(facts);
        if (known.putAway()) {
            drafts.restore(place, known.itemId());
            kept.keep(id, known.saying(known.words(), false));
        }
        Kept shown = known.saying(text.words(), false);
        if (!text.words().equals(known.words())) {
            drafts.rewrite(place, draft, text.title(), text.body());
            kept.keep(id, shown);
        }
        String category = showing.category(facts);
        String quarter = showing.quarter(facts).onTheBoard();
        if (known.stage().isEmpty()) {
            board.set(place, known.itemId(), showing.options(facts));
            kept.keep(id, shown.in(showing.stage(facts), category, quarter));
        } else if (!known.category().equals(category) || !known.quarter().equals(quarter)) {
            move(facts, known);
            kept.keep(id, shown.in(known.stage(), category, quarter));
        }
    }

    /** What people chose there since stays; only what the bot chose follows. */
    private void move(CardFacts facts, Kept known) throws GitHubFailure {
        BoardName place = showing.board(facts);
        Map<String, String> before = showing.columns(facts, known.category(), known.quarter());
        Map<String, String> now = showing.columns(
                facts, showing.category(facts), showing.quarter(facts).onTheBoard());
        Map<String, String> there = drafts.columns(
                place,
                known.itemId(),
                showing.fields(facts).category(),
                showing.fields(facts).quarter());
        Map<String, String> moved = new HashMap<>(now);
        moved.keySet()
                .removeIf(field -> !Objects.equals(there.get(field), before.get(field))
                        || Objects.equals(now.get(field), before.get(field)));
        if (!moved.isEmpty()) {
            board.set(place, known.itemId(), moved);
        }
    }
}
