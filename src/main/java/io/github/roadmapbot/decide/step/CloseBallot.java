package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.Ending;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.BallotVotes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Ends a vote: with the vote that left no doubt, or when its time is over. Who has left by then does not count. */
public final class CloseBallot implements StepRunner {

    /** How long a card has to be there before silence is consent. */
    private static final Duration ENOUGH = Duration.ofHours(12);

    private final BallotDesk desk;
    private final BallotPlaces places;
    private final BallotVotes votes;
    private final Ending ending;
    private final Clock clock;

    public CloseBallot(BallotDesk desk, BallotPlaces places, BallotVotes votes, Ending ending, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.votes = votes;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = desk.of(step);
        if (facts.isPresent() && facts.get().ballot().isOpen()) {
            Ballot ballot = facts.get().ballot();
            Ending ending = this.ending.once();
            ending.noteWhoLeft(facts.get());
            boolean late = !clock.instant().isBefore(ballot.terms().closesAt());
            boolean seen = wasSeen(ballot);
            if (late) {
                ending.close(facts.get(), count -> Optional.of(seen ? count.atTheEnd() : count.unseen()));
            } else if (step.detail().contains(BallotVotes.GIVEN_UP)) {
                handOn(ending, facts.get());
            } else {
                ending.close(facts.get(), Count::beyondDoubt);
            }
        }
        return Outcome.DONE;
    }

    /** Where those who could be asked are the same people by now, the vote goes on, and can be handed on another time. */
    private void handOn(Ending ending, BallotFacts facts) throws IOException {
        if (ending.hasSteering(facts)) {
            ending.close(facts, count -> Optional.of(count.handedOn()));
        } else if (!ending.close(facts, Count::beyondDoubt)) {
            votes.goOn(facts.ballot(), clock.instant());
        }
    }

    /** Nobody consents by silence to what they could not see in time. */
    private boolean wasSeen(Ballot ballot) {
        return places.seenSince(ballot.id())
                .filter(since -> !since.plus(ENOUGH).isAfter(ballot.terms().closesAt()))
                .isPresent();
    }
}
