package io.github.roadmapbot.decide;

import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.store.decision.Ballots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ends votes; what the maintainers could not decide goes to the steering group in the same moment. */
public final class Ending {

    private final BallotDesk desk;
    private final BallotVotes votes;
    private final BallotEnds ends;
    private final Electorate electorate;
    private final Clock clock;

    public Ending(BallotDesk desk, BallotVotes votes, BallotEnds ends, Electorate electorate, Clock clock) {
        this.desk = desk;
        this.votes = votes;
        this.ends = ends;
        this.electorate = electorate;
        this.clock = clock;
    }

    /** The same for one moment: about each person Slack is asked once. */
    public Ending once() {
        return new Ending(desk, votes, ends, electorate.once(), clock);
    }

    /**
     * Notes who has left since the vote was opened, and who has come back.
     *
     * @throws SlackFailure if Slack does not say who may decide; then nobody is taken to have left
     */
    public void noteWhoLeft(BallotFacts facts) throws SlackFailure {
        Set<String> here = electorate(facts.ballot().council(), facts);
        Set<String> gone = new HashSet<>();
        facts.voters().stream()
                .filter(voter -> !voter.left() && !here.contains(voter.person()))
                .forEach(voter -> gone.add(voter.person()));
        votes.left(facts.ballot(), gone, clock.instant());
        Set<String> back = new HashSet<>();
        facts.voters().stream()
                .filter(voter -> voter.left() && here.contains(voter.person()))
                .forEach(voter -> back.add(voter.person()));
        votes.returned(facts.ballot(), back, clock.instant());
    }

    private Set<String> electorate(Council council, BallotFacts facts) throws SlackFailure {
        return council == Council.STEERING
                ? electorate.steering(facts.roadmap())
                : electorate.maintainers(facts.roadmap());
    }

    /** Whether there is somebody else who can decide what the maintainers cannot. */
    public boolean hasSteering(BallotFacts facts) throws SlackFailure {
        if (facts.ballot().council() == Council.STEERING) {
            return false;
        }
        Set<String> steering = electorate.steering(facts.roadmap());
        return !steering.isEmpty() && !steering.equals(electorate.maintainers(facts.roadmap()));
    }

    /**
     * Ends a vote if the count says so.
     *
     * @return whether it has ended by this
     */
    public boolean close(BallotFacts facts, Function<Count, Optional<? extends Outcome>> judge) throws SlackFailure {
        boolean steering = hasSteering(facts);
        boolean talk = talksElsewhere(facts);
        Instant now = clock.instant();
        return ends.close(facts.ballot(), judge, outcome -> next(facts, outcome, steering, talk, now), now);
    }

    /** The steering group has a discussion where a category is set aside for it, and nothing becomes public by that. */
    private boolean talksElsewhere(BallotFacts facts) {
        return desk.settings(facts.roadmap()).steeringCategory().isPresent()
                && desk.subjects().issue(facts.ballot().subject()).isPresent();
    }

    private Optional<Ballots.Draft> next(
            BallotFacts facts, Outcome outcome, boolean steering, boolean talk, Instant now) {
        boolean undecided = outcome instanceof Outcome.NoAgreement || outcome instanceof Outcome.QuorumMissed;
        if (!undecided || !steering) {
            return Optional.empty();
        }
        Ballot ballot = facts.ballot();
        Way way = desk.settings(facts.roadmap()).steering();
        Terms terms = new Terms(
                ballot.terms().question(),
                options(ballot.terms()),
                way.rule(),
                way.quorum(),
                now.plus(Duration.ofDays(way.days())));
        return Optional.of(new Ballots.Draft(
                "from " + ballot.id(),
                ballot.roadmap(),
                ballot.subject(),
                Council.STEERING,
                terms,
                ballot.openedBy(),
                Optional.of(ballot.id()),
                talk));
    }

    /** What needed no second option while silence was consent needs one where people choose. */
    private static List<String> options(Terms terms) {
        return terms.options().size() < Terms.LEAST_OPTIONS
                ? List.of(terms.option(1), "Leave it as it is")
                : terms.options();
    }
}
