package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.review.Span;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.Milestones.Milestone;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Owes the look back at a quarter on the morning after its end, and the question what goes on: then, or as soon as the next quarter's
 * feedback is compiled.
 */
public final class EndOfQuarter implements Milestone {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Who was away for longer begins with what is now. */
    private static final Duration LATEST = Duration.ofDays(60);

    private final CycleDesk desk;

    public EndOfQuarter(CycleDesk desk) {
        this.desk = desk;
    }

    @Override
    public void owe(Plan plan, Instant now) {
        Cycle cycle = plan.cycle();
        LocalDate after = cycle.quarter().next().firstDay();
        if (now.isAfter(Span.end(cycle.quarter(), plan.zone()).plus(LATEST))) {
            return;
        }
        if (!now.isBefore(morning(plan, after))) {
            say(cycle, "review", StepKind.POST_REVIEW, now);
        }
        LocalDate settles = compiles(cycle).filter(after::isAfter).orElse(after);
        if (!now.isBefore(morning(plan, settles))) {
            say(cycle, "leftovers", StepKind.PROPOSE_LEFTOVERS, now);
        }
    }

    private Optional<LocalDate> compiles(Cycle cycle) {
        Quarter next = cycle.quarter().next();
        return desk.cycles()
                .find(cycle.roadmap(), next)
                .map(known -> known.dates().compiles());
    }

    private void say(Cycle cycle, String what, StepKind kind, Instant now) {
        desk.words().say(cycle, what, List.of(new Due(kind, cycle.quarter().key())), now);
    }

    private static Instant morning(Plan plan, LocalDate day) {
        return day.atTime(MORNING).atZone(plan.zone()).toInstant();
    }
}
