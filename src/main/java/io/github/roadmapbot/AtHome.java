package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.decide.glance.OwedWords;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.goal.glance.GoalsAtAGlance;
import io.github.roadmapbot.goal.glance.OwnWork;
import io.github.roadmapbot.goal.glance.TimeAndTasks;
import io.github.roadmapbot.home.tab.HomePage;
import io.github.roadmapbot.home.tab.HomePages;
import io.github.roadmapbot.home.tab.Opening;
import io.github.roadmapbot.home.tab.Own;
import io.github.roadmapbot.home.tab.QuarterAtAGlance;
import io.github.roadmapbot.home.tab.Queue;
import io.github.roadmapbot.home.tab.Section;
import io.github.roadmapbot.home.tab.Section.Audience;
import io.github.roadmapbot.home.tab.ShowHome;
import io.github.roadmapbot.home.tab.Visitor;
import io.github.roadmapbot.home.tab.Waiting;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Sight;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Homes;
import io.github.roadmapbot.store.Involvement;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The app's home, put together from what each subject tells there. */
final class AtHome {

    private final Sight sight;
    private final Opening opening;
    private final ShowHome show;

    AtHome(
            Settings settings,
            Database database,
            CardDesk desk,
            KeepingGoals goals,
            Balloting balloting,
            SlackWeb patient,
            SlackWeb prompt,
            Executor questions,
            Clock clock) {
        Homes homes = new Homes(database);
        Authority authority = new Authority(settings.roles(), prompt, questions);
        this.sight = new Sight(authority, prompt, clock);
        QuarterAtAGlance quarter = new QuarterAtAGlance(new Candidates(database));
        Own own = new Own(new Involvement(database), desk);
        Queue queue = new Queue(new Digests(database), desk, new Messages(database), new Steps(database));
        List<Section> sections = sections(quarter, own, queue, goals, balloting.owed(), authority);
        HomePages pages = new HomePages(settings.roadmaps(), sight, new HomePage(quarter, sections), clock);
        this.opening = new Opening(settings.roadmaps(), homes, clock);
        this.show = new ShowHome(homes, pages, patient, prompt, clock);
    }

    /** What the home shows to whom; commands that show the same ask it as well. */
    Sight sight() {
        return sight;
    }

    private static List<Section> sections(
            QuarterAtAGlance quarter, Own own, Queue queue, KeepingGoals keeping, OwedWords owed, Authority authority) {
        GoalsAtAGlance goals = keeping.glance();
        OwnWork work = keeping.work();
        TimeAndTasks time = keeping.time();
        List<Function<Visitor, List<Line>>> waiting = List.of(
                own::asked,
                visitor -> owed.votes(
                        visitor.roadmap(), visitor.person(), council -> decides(authority, visitor, council)),
                visitor -> work.time(visitor.roadmap(), visitor.person()),
                visitor -> owed.answers(visitor.roadmap(), visitor.person()),
                visitor -> work.tasks(visitor.roadmap(), visitor.person()));
        return List.of(
                new Section(Audience.READERS, own::welcome),
                new Section(Audience.ANYBODY, new Waiting(waiting)::part),
                new Section(Audience.MAINTAINERS, queue::drafts),
                new Section(Audience.MAINTAINERS, queue::stuck),
                new Section(Audience.MAINTAINERS, visitor -> work.proposed(visitor.roadmap())),
                new Section(Audience.MAINTAINERS, queue::elsewhere),
                new Section(Audience.READERS, quarter::progress),
                new Section(Audience.READERS, visitor -> goals.part(visitor.roadmap())),
                new Section(Audience.MAINTAINERS, visitor -> time.part(visitor.roadmap())),
                new Section(Audience.ANYBODY, own::suggestions),
                new Section(Audience.READERS, own::votes));
    }

    /** Whose role was taken from them reads no question any more, though their voice was asked for. */
    private static boolean decides(Authority authority, Visitor visitor, Council council) {
        return council == Council.STEERING
                ? authority.mayDecideEscalated(visitor.roadmap(), visitor.person()) instanceof Verdict.Allowed
                : visitor.seen().queue();
    }

    /** Whether an event that says that somebody opened the app is about its home. */
    boolean concerns(SlackEvent event) {
        return !event.type().equals(Opening.EVENT) || opening.concerns(event);
    }

    Map<String, SlackEventListener> listeners() {
        return Map.of(Opening.EVENT, opening);
    }

    void letIn(App app) {
        app.blockAction(QuarterAtAGlance.CHOOSE, opening.choice());
        app.blockAction(Opening.LINK, opening.link());
    }

    Map<StepKind, StepRunner> slackSteps() {
        return Map.of(StepKind.SHOW_HOME, show);
    }
}
