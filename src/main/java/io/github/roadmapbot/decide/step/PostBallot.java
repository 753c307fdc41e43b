package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.decide.ballot.BallotCard;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Posts the card of a vote where those are who decide. */
public final class PostBallot implements StepRunner {

    private final BallotDesk desk;
    private final BallotPlaces places;
    private final SlackWeb slack;
    private final Posting once;
    private final Clock clock;

    public PostBallot(BallotDesk desk, BallotPlaces places, SlackWeb slack, Posting once, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.slack = slack;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = desk.of(step);
        if (facts.isEmpty() || facts.get().places().card().isPresent()) {
            return Outcome.DONE;
        }
        return once.post(
                step,
                channel(facts.get()),
                Optional.empty(),
                BallotCard.content(facts.get(), false),
                posted -> keep(facts.get(), posted));
    }

    private String channel(BallotFacts facts) {
        String usual = facts.roadmap().maintainersChannel();
        return facts.ballot().council() == Council.STEERING
                ? desk.settings(facts.roadmap()).steeringChannel().orElse(usual)
                : usual;
    }

    private void keep(BallotFacts facts, Posted posted) throws SlackFailure {
        places.posted(
                facts.ballot(),
                new BallotPlaces.Card(posted.channel(), posted.ts(), slack.permalink(posted)),
                clock.instant());
    }
}
