package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.Ballots;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds out whose votes bind, names them, and opens the vote. */
public final class CallVoters implements StepRunner {

    private final BallotDesk desk;
    private final Ballots ballots;
    private final Electorate electorate;
    private final Clock clock;

    public CallVoters(BallotDesk desk, Ballots ballots, Electorate electorate, Clock clock) {
        this.desk = desk;
        this.ballots = ballots;
        this.electorate = electorate;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = desk.of(step);
        if (facts.isEmpty() || !(facts.get().ballot().stage() instanceof Stage.Calling)) {
            return Outcome.DONE;
        }
        Ballot ballot = facts.get().ballot();
        Set<String> voters = ballot.council() == Council.STEERING
                ? electorate.steering(facts.get().roadmap())
                : electorate.maintainers(facts.get().roadmap());
        if (voters.isEmpty()) {
            return new Outcome.Stuck(
                    "Nobody may vote on %s: the people named in the configuration are not in Slack any more."
                            .formatted(ballot.id()));
        }
        ballots.begin(ballot, voters, remindAt(facts.get()), clock.instant());
        return Outcome.DONE;
    }

    /** Where there is less time than a reminder wants, half of it. */
    private Instant remindAt(BallotFacts facts) {
        Instant now = clock.instant();
        Instant end = facts.ballot().terms().closesAt();
        Instant usual = end.minus(desk.settings(facts.roadmap()).remind());
        return usual.isAfter(now) ? usual : now.plus(Duration.between(now, end).dividedBy(2));
    }
}
