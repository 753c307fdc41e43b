package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.quarter.Agendas;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleRound;
import io.github.roadmapbot.quarter.Milestones;
import io.github.roadmapbot.quarter.Milestones.Milestone;
import io.github.roadmapbot.quarter.PlanTalk;
import io.github.roadmapbot.quarter.SendInvitation;
import io.github.roadmapbot.quarter.TellCycle;
import io.github.roadmapbot.quarter.meet.Sessions;
import io.github.roadmapbot.roadmap.facts.Gathering;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.cycle.Comings;
import io.github.roadmapbot.store.cycle.CycleWords;
import io.github.roadmapbot.store.cycle.Cycles;
import io.github.roadmapbot.store.cycle.Meetings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Everything about the planning of quarters, put together. */
final class PlanningQuarters {

    private final CycleDesk desk;
    private final Publications publications;
    private final People people;
    private final Sessions sessions;
    private final CycleRound round;
    private final PlanTalk talk;
    private final Map<String, Roles> roles;
    private final Agendas agendas;
    private final Door door;

    PlanningQuarters(
            Settings settings,
            Database database,
            CardDesk cards,
            ProposingPages pages,
            SlackWeb prompt,
            Executor clicks,
            Executor questions,
            LookingBack back,
            Clock clock) {
        this.desk = desk(settings, database, clock);
        this.publications = new Publications(database);
        this.people = new People(database);
        this.roles = settings.roles();
        this.agendas = new Agendas(new Gathering(database, settings.gitHub().webUrl()));
        List<Milestone> all = new ArrayList<>(back.milestones());
        all.add(pages::owe);
        this.round = new CycleRound(desk, publications, pages::isThere, new Milestones(all));
        this.sessions = new Sessions(
                desk, desk.meetings(), cards, new Candidates(database), new Votes(database), back::inSession);
        Authority authority = new Authority(settings.roles(), prompt, questions);
        this.door = new Door(authority, prompt, clicks);
        this.talk = new PlanTalk(
                desk, publications, pages::isWanted, authority, new Electorate(settings.roles(), prompt), door);
    }

    /** What everything about quarters works with. */
    static CycleDesk desk(Settings settings, Database database, Clock clock) {
        return new CycleDesk(
                settings.roadmaps(),
                settings.planning(),
                new Cycles(database),
                new CycleWords(database),
                new Comings(database),
                new Meetings(database),
                clock);
    }

    /** Begins with the quarters, or goes on where it was. */
    void begin() {
        round.begin();
    }

    List<Subcommand> commands(Readers readers) {
        return talk.commands(readers);
    }

    void letIn(App app) {
        talk.letIn(app);
        sessions.letIn(app, talk::end, door);
    }

    StepRunner round() {
        return round;
    }

    StepRunner showSession(SlackWeb slack, PostOnce once) {
        return sessions.show(slack, once);
    }

    StepRunner sendInvitation(SlackWeb slack, String instance) {
        return new SendInvitation(desk, publications, slack, instance);
    }

    StepRunner tell(SlackWeb slack, PostOnce once) {
        return new TellCycle(desk, publications, people, new Electorate(roles, slack), agendas, slack, once);
    }
}
