package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.ballot.BallotCard;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces.Card;
import java.util.Optional;

/** Brings the card of a vote up to date; a card that somebody deleted stays deleted. */
public final class RefreshBallot implements StepRunner {

    private final BallotDesk desk;
    private final SlackWeb slack;

    public RefreshBallot(BallotDesk desk, SlackWeb slack) {
        this.desk = desk;
        this.slack = slack;
    }

    @Override
    public Outcome run(Step step) throws SlackFailure {
        Optional<BallotFacts> facts = desk.of(step);
        Optional<Card> card = facts.flatMap(known -> known.places().card());
        if (card.isPresent()) {
            slack.updateIfThere(
                    new Posted(card.get().channel(), card.get().ts()), BallotCard.content(facts.get(), true));
        }
        return Outcome.DONE;
    }
}
