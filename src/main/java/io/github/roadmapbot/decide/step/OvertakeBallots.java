package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.Subjects;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Outcome.Overtaken;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.Ballots;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ends the votes on what was settled meanwhile: on a suggestion that was declined, withdrawn, split, found to be a duplicate,
 * shipped or dropped, and on a goal that was dropped or reached; of a suggestion that was approved, the steering group's vote on
 * whether to take it.
 */
public final class OvertakeBallots implements StepRunner {

    private static final Set<Class<? extends State>> OVER = Set.of(
            State.Declined.class,
            State.Withdrawn.class,
            State.Merged.class,
            State.Split.class,
            State.Shipped.class,
            State.Dropped.class);

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
        Subject.parse(step.detail())
                .ifPresent(subject -> overtaken(step, subject)
                        .forEach(ballot -> ends.close(
                                ballot,
                                count -> Optional.of(new Overtaken()),
                                outcome -> Optional.empty(),
                                clock.instant())));
        return Outcome.DONE;
    }

    /** What is put to the vote afterwards is another question; what came back as a draft is one still. */
    private Stream<Ballot> overtaken(Step step, Subject subject) {
        Optional<Goal> goal = subjects.goals().goal(subject);
        Optional<State> state = subjects.suggestion(subject).map(Suggestion::state);
        boolean over = goal.map(Goal::state).filter(GoalState::isOver).isPresent()
                || state.filter(OvertakeBallots::isOver).isPresent();
        if (over) {
            return ballots.undecided(step.subject(), subject).stream()
                    .filter(ballot -> !ballot.openedAt().isAfter(step.owedAt()));
        }
        return state.isEmpty() || state.get() instanceof State.Escalated
                ? Stream.empty()
                : ballots.escalated(step.subject(), subject).stream()
                        .filter(ballot -> ballot.closed().isEmpty());
    }

    /** Whether there is nothing left to decide about it; of what was approved, how it is done may be decided yet. */
    private static boolean isOver(State state) {
        return OVER.contains(state.getClass());
    }
}
