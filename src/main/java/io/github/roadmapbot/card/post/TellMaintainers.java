package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells the maintainers that a suggestion waits for them again: its card may be far up by now. */
public final class TellMaintainers implements StepRunner {

    private final CardDesk desk;
    private final Moves moves;
    private final Messages messages;
    private final PostOnce once;

    public TellMaintainers(CardDesk desk, Moves moves, Messages messages, PostOnce once) {
        this.desk = desk;
        this.moves = moves;
        this.messages = messages;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = desk.facts(step.suggestion());
        List<Move> all = moves.of(step.suggestion());
        Move move = moves.find(Long.parseLong(step.detail()));
        return once.post(
                step,
                facts.roadmap().maintainersChannel(),
                Optional.empty(),
                News.forMaintainers(facts, all, move, messages.find(step.suggestion(), Messages.Kind.REVIEW_CARD)),
                News.waiting(all, move),
                message -> {});
    }
}
