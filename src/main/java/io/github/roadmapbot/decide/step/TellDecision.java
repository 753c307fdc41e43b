package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/**
 * Says how a vote ended where the question came from: in the thread of the suggestion or goal, and beneath the card of the vote
 * that did not decide it.
 */
public final class TellDecision implements StepRunner {

    private final BallotDesk desk;
    private final Posting once;

    public TellDecision(BallotDesk desk, Posting once) {
        this.desk = desk;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = desk.of(step);
        Optional<Posted> where = facts.flatMap(known -> step.detail().endsWith(" card") ? card(known) : origin(known));
        Optional<String> end = facts.flatMap(BallotWords::told);
        if (where.isEmpty() || end.isEmpty()) {
            return Outcome.DONE;
        }
        return once.post(
                step, where.get().channel(), Optional.of(where.get().ts()), Texts.section(end.get()), message -> {});
    }

    private static Optional<Posted> card(BallotFacts facts) {
        return facts.before()
                .flatMap(before -> before.places().card())
                .map(card -> new Posted(card.channel(), card.ts()));
    }

    private Optional<Posted> origin(BallotFacts facts) {
        return desk.subjects()
                .reviewCard(facts.ballot().roadmap(), facts.ballot().subject())
                .map(place -> new Posted(place.channel(), place.ts()));
    }
}
