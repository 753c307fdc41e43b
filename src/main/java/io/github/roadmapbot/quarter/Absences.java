package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps who comes to a session, and asks the planner for another day when most of those who count cannot. */
final class Absences {

    private static final Logger log = LoggerFactory.getLogger(Absences.class);

    private final CycleDesk desk;
    private final Electorate electorate;

    Absences(CycleDesk desk, Electorate electorate) {
        this.desk = desk;
        this.electorate = electorate;
    }

    String coming(Plan plan, String person) {
        if (!plan.cycle().state().isAhead()) {
            return over(plan);
        }
        Due file = new Due(StepKind.SEND_INVITATION, plan.cycle().quarter().key() + " " + person);
        desk.comings().say(plan.cycle(), person, true, List.of(file), desk.now());
        return "Good to hear! The session is on %s; you get a file for your calendar in our direct messages. If something comes between, press the other button."
                .formatted(CycleText.when(plan));
    }

    String absent(Plan plan, String person) {
        if (!plan.cycle().state().isAhead()) {
            return over(plan);
        }
        Cycle cycle = plan.cycle();
        desk.comings().say(cycle, person, false, List.of(), desk.now());
        try {
            Set<String> counting = new HashSet<>(electorate.maintainers(plan.roadmap()));
            counting.addAll(electorate.of(plan.settings().contributors()));
            Set<String> absent = new HashSet<>(desk.comings().absent(cycle));
            absent.retainAll(counting);
            if (absent.size() * 2 > counting.size()) {
                String why = "%d of the %d who count cannot come".formatted(absent.size(), counting.size());
                String rest = cycle.dates().session().getEpochSecond() + " " + why;
                desk.words()
                        .say(
                                cycle,
                                "postpone absent " + cycle.dates().session(),
                                List.of(Word.due(cycle.quarter(), Word.POSTPONE, rest)),
                                desk.now());
            }
        } catch (SlackFailure e) {
            log.warn("Whether most will be absent from {} could not be found out: {}", cycle.quarter(), e.getMessage());
        }
        return "Thank you for saying so. What you want on the roadmap can be written into the discussion before, or here with `/roadmap suggest`.";
    }

    private static String over(Plan plan) {
        return "%s The session is over.".formatted(CycleText.standing(plan));
    }
}
