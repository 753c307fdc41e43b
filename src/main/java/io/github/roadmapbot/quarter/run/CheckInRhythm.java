package io.github.roadmapbot.quarter.run;

import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.Milestones.Milestone;
import io.github.roadmapbot.store.review.Works;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Owes the check-ins of a quarter that was planned, in the morning of their days; of several missed ones only the last. */
public final class CheckInRhythm implements Milestone {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Works works;

    public CheckInRhythm(Works works) {
        this.works = works;
    }

    @Override
    public void owe(Plan plan, Instant now) {
        Cycle cycle = plan.cycle();
        CheckIns settings = plan.settings().checkIns();
        LocalDate today = plan.day(now);
        if (!(cycle.state() instanceof CycleState.Settled)
                || today.isAfter(cycle.quarter().lastDay())) {
            return;
        }
        settings.days(cycle.quarter(), cycle.dates().day(plan.zone())).stream()
                .filter(day ->
                        !now.isBefore(day.atTime(MORNING).atZone(plan.zone()).toInstant()))
                .reduce((earlier, later) -> later)
                .ifPresent(day -> checkIn(cycle, day, settings, now));
    }

    private void checkIn(Cycle cycle, LocalDate day, CheckIns settings, Instant now) {
        List<Work> stale = works.of(cycle.roadmap(), cycle.quarter()).stream()
                .filter(work -> work.isStale(settings, now))
                .toList();
        works.checkIn(cycle.roadmap(), cycle.quarter(), day, stale, now);
    }
}
