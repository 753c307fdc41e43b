package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.Subjects;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome.Overtaken;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.Ballots;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends the votes on a suggestion that was settled meanwhile: approved, declined, withdrawn, or found to be a duplicate. */
public final class OvertakeBallots implements StepRunner {

    private final Subjects subjects;
    private final Ballots ballots;
    private final BallotEnds ends;
    private final Clock clock;

    public OvertakeBallots(Subjects subjects, Ballots ballots, BallotEnds ends, Clock clock) {
        this.subjects = subjects;
        this.ballots = ballots;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        Optional<Subject> subject = SuggestionId.parse(step.detail()).map(Subject.Suggested::new);
        subject.flatMap(subjects::suggestion)
                .ifPresent(found -> overtaken(step, subject.orElseThrow(), found.state())
                        .forEach(ballot -> ends.close(
                                ballot,
                                count -> Optional.of(new Overtaken()),
                                outcome -> Optional.empty(),
                                clock.instant())));
        return Outcome.DONE;
    }

    /** What is put to the vote afterwards is another question; what came back as a draft is one still. */
    private Stream<Ballot> overtaken(Step step, Subject subject, State state) {
        if (isSettled(state)) {
            return ballots.undecided(step.subject(), subject).stream()
                    .filter(ballot -> !ballot.openedAt().isAfter(step.owedAt()));
        }
        return state instanceof State.Escalated
                ? Stream.empty()
                : ballots.escalated(step.subject(), subject).stream()
                        .filter(ballot -> ballot.council() == Council.STEERING
                                && ballot.closed().isEmpty());
    }

    private static boolean isSettled(State state) {
        return state instanceof State.Approved
                || state instanceof State.OnGitHub
                || state instanceof State.Declined
                || state instanceof State.Withdrawn
                || state instanceof State.Merged;
    }
}
