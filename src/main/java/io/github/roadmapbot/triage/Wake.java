package io.github.roadmapbot.triage;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Step;
import java.time.Clock;

/** Brings back what was put off, when its time or its votes have come. What was taken up before that stays as it is. */
public final class Wake implements StepRunner {

    private final CardDesk desk;
    private final Detours detours;
    private final Clock clock;

    public Wake(CardDesk desk, Detours detours, Clock clock) {
        this.desk = desk;
        this.detours = detours;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        CardFacts facts = desk.facts(step.suggestion());
        State state = facts.suggestion().state();
        if (state instanceof State.Snoozed snoozed
                && snoozed.isOver(clock.instant(), facts.votes().people())) {
            detours.wake(step.suggestion(), snoozed, why(snoozed, facts.votes().people()), clock.instant());
        }
        return state instanceof State.Deferred deferred ? wake(step, facts, deferred) : Outcome.DONE;
    }

    private static String why(State.Snoozed snoozed, int votes) {
        return snoozed.votes().isPresent() && votes >= snoozed.votes().getAsInt()
                ? "it has %s now".formatted(Phrases.votes(votes))
                : "its day has come";
    }

    /** When a quarter is planned may have been configured anew meanwhile. */
    private Outcome wake(Step step, CardFacts facts, State.Deferred deferred) {
        Calendar calendar = facts.roadmap().calendar();
        if (calendar.planned(clock).compareTo(deferred.quarter()) < 0) {
            return new Outcome.Later(calendar.planningOf(deferred.quarter()), "Its quarter is not planned yet");
        }
        detours.wake(step.suggestion(), deferred, "%s is being planned".formatted(deferred.quarter()), clock.instant());
        return Outcome.DONE;
    }
}
