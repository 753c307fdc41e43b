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
import java.util.List;
import java.util.Optional;

/** Ends the steering group's vote on a suggestion that was decided on its card meanwhile. */
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
        boolean over = subject.flatMap(subjects::suggestion)
                .filter(found -> !(found.state() instanceof State.Escalated))
                .isPresent();
        if (over) {
            List<Ballot> escalated = ballots.escalated(step.subject(), subject.orElseThrow());
            escalated.stream()
                    .filter(ballot -> ballot.council() == Council.STEERING
                            && ballot.closed().isEmpty())
                    .forEach(ballot -> ends.close(
                            ballot,
                            count -> Optional.of(new Overtaken()),
                            outcome -> Optional.empty(),
                            clock.instant()));
        }
        return Outcome.DONE;
    }
}
