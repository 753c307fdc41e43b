package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.Ending;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reminds those, each by themselves and once, who still owe a vote; under lazy consensus nobody owes one. */
public final class RemindVoters implements StepRunner {

    private final BallotDesk desk;
    private final Ending ending;
    private final Steps steps;
    private final Clock clock;

    public RemindVoters(BallotDesk desk, Ending ending, Steps steps, Clock clock) {
        this.desk = desk;
        this.ending = ending;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = desk.of(step);
        boolean owed = facts.isPresent()
                && facts.get().ballot().isOpen()
                && facts.get().ballot().terms().rule() != Rule.LAZY;
        if (owed) {
            ending.noteWhoLeft(facts.get());
            List<String> owing = desk.of(step).orElseThrow().count().owing();
            owing.forEach(person -> steps.owe(
                    StepKind.TELL_OF_BALLOT,
                    step.subject(),
                    step.detail() + " remind " + person,
                    clock.instant(),
                    clock.instant()));
        }
        return Outcome.DONE;
    }
}
