package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps who comes to a session, and asks whoever plans it for another day when most of those who count cannot. */
final class Absences {

    private final CycleDesk desk;
    private final Electorate electorate;

    Absences(CycleDesk desk, Electorate electorate) {
        this.desk = desk;
        this.electorate = electorate;
    }

    String coming(Plan plan, String person) {
        if (isOver(plan)) {
            return over(plan);
        }
        Due file = new Due(StepKind.SEND_INVITATION, plan.cycle().quarter().key() + " " + person);
        desk.comings().say(plan.cycle(), person, true, List.of(file), desk.now());
        return "Good to hear! The session is on %s; you get a file for your calendar in our direct messages. If something comes between, press the other button."
                .formatted(CycleText.when(plan));
    }

    /** Whether most cannot come is asked of Slack afterwards: whoever says so does not wait for it. */
    String absent(Plan plan, String person) {
        if (isOver(plan)) {
            return over(plan);
        }
        Cycle cycle = plan.cycle();
        Due count = Word.due(cycle.quarter(), Word.COUNT, cycle.dates().moment());
        desk.comings().say(cycle, person, false, List.of(count), desk.now());
        return "Thank you for saying so. What you want on the roadmap can be written into the discussion before, or here with `/roadmap suggest`.";
    }

    /** Asks for another day if most of those who count cannot come on this one. */
    Outcome count(Plan plan, String session) throws SlackFailure {
        Cycle cycle = plan.cycle();
        String moment = cycle.dates().moment();
        if (!moment.equals(session) || isOver(plan)) {
            return Outcome.DONE;
        }
        Electorate once = electorate.once();
        Set<String> counting = new HashSet<>(once.maintainers(plan.roadmap()));
        counting.addAll(once.of(plan.settings().contributors()));
        Set<String> absent = new HashSet<>(desk.comings().absent(cycle));
        absent.retainAll(counting);
        if (absent.size() * 2 > counting.size()) {
            String why = "%d of the %d who count cannot come".formatted(absent.size(), counting.size());
            desk.words()
                    .say(
                            cycle,
                            "postpone absent " + cycle.dates().session(),
                            Word.toPlanners(cycle, Word.POSTPONE, moment, why),
                            desk.now());
        }
        return Outcome.DONE;
    }

    private boolean isOver(Plan plan) {
        return !plan.cycle().state().isAhead()
                || !desk.now().isBefore(plan.cycle().dates().session());
    }

    private static String over(Plan plan) {
        return "%s The session is over.".formatted(CycleText.standing(plan));
    }
}
