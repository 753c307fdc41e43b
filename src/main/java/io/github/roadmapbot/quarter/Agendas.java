package io.github.roadmapbot.quarter;

import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.roadmap.agenda.Agenda;
import io.github.roadmapbot.roadmap.agenda.Meeting;
import io.github.roadmapbot.roadmap.facts.Gathering;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Told;
import io.github.roadmapbot.slack.Mrkdwn;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What a session goes through, and how long each part of it has, for whoever is about to lead it. */
public final class Agendas {

    private final Gathering gathering;

    public Agendas(Gathering gathering) {
        this.gathering = gathering;
    }

    /** In Slack's markup; for people who read the roadmap's channels, so that nothing has to be left out. */
    String of(Plan plan) {
        Told told = new Told(plan.cycle().purpose(), "", Optional.empty(), Optional.empty());
        QuarterFacts facts = gathering.of(plan.roadmap(), plan.cycle().quarter(), told, repository -> true);
        ZonedDateTime starts = plan.cycle().dates().session().atZone(plan.zone());
        Meeting meeting = new Meeting(starts, plan.cycle().dates().length());
        return new Agenda(plan.settings().agenda(), facts, meeting).slack(Mrkdwn::escape);
    }
}
