package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Relabelling;
import io.github.roadmapbot.github.issue.SubIssues;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.github.work.BoardStatus;
import io.github.roadmapbot.github.work.WorkIssues;
import io.github.roadmapbot.github.work.Works;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalNews;
import io.github.roadmapbot.goal.GoalTalk;
import io.github.roadmapbot.goal.Leave;
import io.github.roadmapbot.goal.glance.GoalsAtAGlance;
import io.github.roadmapbot.goal.glance.OwnWork;
import io.github.roadmapbot.goal.glance.TimeAndTasks;
import io.github.roadmapbot.goal.issue.Credits;
import io.github.roadmapbot.goal.issue.GoalIssues;
import io.github.roadmapbot.goal.issue.LinkTask;
import io.github.roadmapbot.goal.issue.LookAtGoals;
import io.github.roadmapbot.goal.issue.PlaceGoal;
import io.github.roadmapbot.goal.issue.TaskIssues;
import io.github.roadmapbot.goal.rhythm.AlsoSaid;
import io.github.roadmapbot.goal.rhythm.AskAvailability;
import io.github.roadmapbot.goal.rhythm.AvailabilityCommand;
import io.github.roadmapbot.goal.rhythm.AvailabilityForm;
import io.github.roadmapbot.goal.rhythm.GoalRound;
import io.github.roadmapbot.goal.rhythm.PostBoardStatus;
import io.github.roadmapbot.goal.rhythm.PostRefinement;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.board.MissingQuarter;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.BoardQuarters;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.decision.GoalMatters;
import io.github.roadmapbot.store.goal.Availabilities;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.GoalRhythms;
import io.github.roadmapbot.store.goal.GoalSights;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.Goals;
import io.github.roadmapbot.store.goal.TaskChanges;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/** Everything about goals, put together. */
final class KeepingGoals {

    private final GoalDesk desk;
    private final GoalMoves moves;
    private final GoalPlaces places;
    private final GoalSights sights;
    private final GoalTasks tasks;
    private final TaskChanges taskChanges;
    private final GoalRhythms rhythms;
    private final Links links;
    private final People people;
    private final BoardQuarters quarters;
    private final Availabilities availabilities;
    private final GoalTalk talk;
    private final GoalRound round;
    private final AvailabilityForm availability;
    private final AvailabilityCommand availabilityCommand;
    private final String instance;
    private final URI gitHub;
    private final Clock clock;

    KeepingGoals(
            Settings settings, Database database, SlackWeb prompt, Executor clicks, Executor questions, Clock clock) {
        this.desk = new GoalDesk(
                settings.roadmaps(), settings.goals(), new Goals(database), new GoalMatters(database), clock);
        this.moves = new GoalMoves(database);
        this.places = new GoalPlaces(database);
        this.sights = new GoalSights(database);
        this.tasks = new GoalTasks(database);
        this.taskChanges = new TaskChanges(database);
        this.rhythms = new GoalRhythms(database);
        this.links = new Links(database);
        this.people = new People(database);
        this.quarters = new BoardQuarters(database);
        this.availabilities = new Availabilities(database);
        Leave leave = new Leave(new Authority(settings.roles(), prompt, questions));
        this.talk = new GoalTalk(desk, places, moves, sights, tasks, taskChanges, leave, prompt, clicks, clock);
        this.round = new GoalRound(desk, rhythms, availabilities, clock);
        this.availability = new AvailabilityForm(settings.roadmaps(), leave, availabilities, prompt, clicks, clock);
        this.availabilityCommand = new AvailabilityCommand(desk, availabilities, clock);
        this.instance = database.instanceId();
        this.gitHub = settings.gitHub().webUrl();
        this.clock = clock;
    }

    /** What the app's home tells of goals. */
    GoalsAtAGlance glance() {
        return new GoalsAtAGlance(desk, places);
    }

    OwnWork work() {
        return new OwnWork(desk, places, availabilities);
    }

    TimeAndTasks time() {
        return new TimeAndTasks(desk, availabilities);
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        round.begin();
        desk.roadmaps().all().forEach(roadmap -> sights.begin(roadmap.key(), clock.instant()));
    }

    List<Subcommand> commands(Readers readers) {
        return List.of(
                talk.command(readers),
                readers.only(availabilityCommand, typed -> desk.roadmaps().at(typed.channel())));
    }

    void letIn(App app) {
        talk.letIn(app);
        app.blockAction(AvailabilityForm.ACTION, availability.button());
        app.viewSubmission(AvailabilityForm.CALLBACK, availability.submission());
    }

    StepRunner round() {
        return round;
    }

    Map<StepKind, StepRunner> slackSteps(SlackWeb slack, PostOnce once) {
        GoalNews news = new GoalNews(desk, places, moves, slack, once, clock);
        return Map.of(
                StepKind.POST_GOAL_CARD, news.post(),
                StepKind.REFRESH_GOAL_CARD, news.refresh(),
                StepKind.INVITE_TO_GOAL, news.invite(),
                StepKind.TELL_GOAL, news.tell(),
                StepKind.ASK_AVAILABILITY, new AskAvailability(desk.roadmaps(), people, slack, once),
                StepKind.POST_REFINEMENT, new PostRefinement(desk, places, moves, once, clock));
    }

    Map<StepKind, StepRunner> gitHubSteps(
            Wire wire,
            Publishing publishing,
            Names names,
            Creation creation,
            BiFunction<Roadmap, Quarter, AlsoSaid> onBoard) {
        Board board = new Board(wire, clock);
        MissingQuarter missing = new MissingQuarter(desk.roadmaps(), publishing, board, quarters, clock);
        Credits credits = new Credits(names, links, gitHub);
        Issues issues = new Issues(wire);
        Works works = new Works(wire);
        GoalIssues goals = new GoalIssues(
                desk,
                instance,
                credits,
                issues,
                new WorkIssues(wire),
                new IssueComments(wire),
                places,
                sights,
                moves,
                creation,
                clock);
        TaskIssues work = new TaskIssues(desk, goals, credits, issues, works, tasks, creation, clock);
        LinkTask link = new LinkTask(
                desk,
                credits,
                new SubIssues(wire),
                new Assignment(wire),
                new Relabelling(wire),
                tasks,
                taskChanges,
                clock);
        return Map.of(
                StepKind.OPEN_GOAL,
                goals.open(),
                StepKind.REFRESH_GOAL,
                goals.refresh(),
                StepKind.COMMENT_ON_GOAL,
                goals.comment(),
                StepKind.PLACE_GOAL,
                new PlaceGoal(desk, board, places, missing::addedFirst, clock),
                StepKind.OPEN_TASK,
                work.open(),
                StepKind.LINK_TASK,
                link,
                StepKind.LOOK_AT_GOALS,
                new LookAtGoals(desk, goals, works, sights, clock),
                StepKind.POST_BOARD_STATUS,
                new PostBoardStatus(desk, new BoardStatus(wire, board), rhythms, creation, onBoard, instance, clock));
    }
}
