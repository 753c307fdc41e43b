package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.store.cycle.CycleWords.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Says what was tried before a quarter was given up. */
final class Tried {

    private Tried() {}

    static String words(List<Said> calls, Plan plan) {
        List<Said> told = calls.stream().filter(Said::told).toList();
        String planner = plan.cycle().hasPlanner()
                ? "It had a planner."
                : "Nobody planned it; %s.".formatted(asked(of(told, Duty.PLANNER), plan, "asked for one"));
        return "%s Nobody held its session; %s."
                .formatted(planner, asked(of(told, Duty.SESSION), plan, "asked about it"));
    }

    private static List<Said> of(List<Said> calls, Duty duty) {
        return calls.stream()
                .filter(call -> call.what().startsWith("call " + duty.key() + " "))
                .toList();
    }

    private static String asked(List<Said> calls, Plan plan, String what) {
        if (calls.isEmpty()) {
            return "nobody was " + what;
        }
        return "people were %s %s, from %s to %s"
                .formatted(
                        what,
                        calls.size() == 1 ? "once" : calls.size() + " times",
                        day(calls.get(0).at(), plan),
                        day(calls.get(calls.size() - 1).at(), plan));
    }

    private static String day(Instant at, Plan plan) {
        return Moments.day(LocalDate.ofInstant(at, plan.zone()));
    }
}
