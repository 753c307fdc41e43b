package io.github.roadmapbot;

import static java.util.Map.entry;

import com.slack.api.bolt.App;
import io.github.roadmapbot.capture.MineCommand;
import io.github.roadmapbot.capture.ShowCommand;
import io.github.roadmapbot.capture.SimilarWhileTyping;
import io.github.roadmapbot.capture.TakeThread;
import io.github.roadmapbot.capture.TickMessage;
import io.github.roadmapbot.capture.VoteInstead;
import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.FeedbackCard;
import io.github.roadmapbot.card.SimilarList;
import io.github.roadmapbot.card.SlackJudge;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.post.DeletedSource;
import io.github.roadmapbot.card.post.PostCard;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.card.post.RefreshCard;
import io.github.roadmapbot.card.post.ReportBlocked;
import io.github.roadmapbot.card.post.ReportOutOfOrder;
import io.github.roadmapbot.card.post.SeedVotes;
import io.github.roadmapbot.card.post.TellMaintainers;
import io.github.roadmapbot.card.post.TellPerson;
import io.github.roadmapbot.card.post.TellProposer;
import io.github.roadmapbot.card.post.TellThread;
import io.github.roadmapbot.card.wording.Origin;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.doctor.Doctor;
import io.github.roadmapbot.doctor.watch.Rests;
import io.github.roadmapbot.doctor.watch.Watch;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.Classification;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.wire.DeviceLogin;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.home.DigestRound;
import io.github.roadmapbot.home.FeedbackDigest;
import io.github.roadmapbot.home.MaintainersDigest;
import io.github.roadmapbot.home.PostDigest;
import io.github.roadmapbot.outbox.Backoff;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outbox;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.Pacing;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.outbox.Tempo;
import io.github.roadmapbot.outbox.Workers;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.LinkCommand;
import io.github.roadmapbot.people.Linking;
import io.github.roadmapbot.people.MaintainersOnGitHub;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.people.UnlinkCommand;
import io.github.roadmapbot.people.share.Hands;
import io.github.roadmapbot.people.share.ShippedCommand;
import io.github.roadmapbot.publish.Adoption;
import io.github.roadmapbot.publish.ClassifyIssue;
import io.github.roadmapbot.publish.CommentInDiscussion;
import io.github.roadmapbot.publish.CommentTexts;
import io.github.roadmapbot.publish.GitHubJudge;
import io.github.roadmapbot.publish.GitHubPace;
import io.github.roadmapbot.publish.Mirror;
import io.github.roadmapbot.publish.OpenDiscussion;
import io.github.roadmapbot.publish.OpenIssue;
import io.github.roadmapbot.publish.Proposers;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.RefreshComment;
import io.github.roadmapbot.publish.RefreshIssue;
import io.github.roadmapbot.similar.LocalModel;
import io.github.roadmapbot.similar.SimilarSearch;
import io.github.roadmapbot.slack.RootCommand;
import io.github.roadmapbot.slack.SlackConnection;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackPace;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.slack.http.SlackEndpoint;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.Owners;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Recounts;
import io.github.roadmapbot.store.Spending;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.vote.AskPerson;
import io.github.roadmapbot.vote.MuteCommand;
import io.github.roadmapbot.vote.Rankings;
import io.github.roadmapbot.vote.ReactionListener;
import io.github.roadmapbot.vote.Recount;
import io.github.roadmapbot.vote.TopCommand;
import io.github.roadmapbot.vote.VoteButtons;
import io.github.roadmapbot.vote.WhyCommand;
import io.github.roadmapbot.vote.WorkspaceEmoji;
import io.github.roadmapbot.web.Readiness;
import io.github.roadmapbot.web.WebLimits;
import io.github.roadmapbot.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/** The whole bot, put together from top to bottom. */
public final class Bot implements AutoCloseable {

    static final String COMMAND = "/roadmap";

    private static final String INTRODUCTION = "Here is what you can do for the roadmap:";

    /** Whoever asks whether the bot is ready usually gives up after a second or two. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(1);

    /** By then the bot has answered who was waiting for it. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final Clock clock;
    private final Roadmaps roadmaps;

    private final SlackConnection connection;
    private final String botUser;
    private final SlackWeb slack;
    private final SlackWeb promptSlack;

    private final Database database;
    private final Suggestions suggestions;
    private final Moves moves;
    private final Votes votes;
    private final Recounts recounts;
    private final People people;
    private final WorkspaceEmoji workspaceEmoji;
    private final Messages messages;
    private final Publications publications;
    private final Steps steps;
    private final Links links;
    private final SimilarSearch similar;
    private final CardDesk desk;
    private final Captures captures;

    private final Collecting collecting;
    private final Deciding deciding;
    private final HearingGitHub hearing;
    private final KeepingBoards boards;
    private final Balloting balloting;
    private final KeepingGoals goals;
    private final LookingBack back;
    private final ProposingPages pages;
    private final PlanningQuarters quarters;
    private final DigestRound digests;
    private final Personal personal;
    private final Exporting exporting;
    private final AtHome home;
    private final Background clicks = new Background("click", 4);
    private final Background questions = new Background("question", 4);
    private final Pacing pacing;
    private final Wire wire;
    private final OutOfOrder outOfOrder = new OutOfOrder();
    private final Duration firstLook;
    private final Watch watch;
    private final Rests rests;
    private final Workers workers;
    private final Optional<WebServer> web;

    /**
     * Asks Slack who the bot is and opens the store; nobody is let in before {@link #start}.
     *
     * @param clock the calendar's clock, by which things are due
     * @throws IOException if Slack does not take the token
     */
    public Bot(Settings settings, Clock clock) throws IOException {
        this(settings, clock, FIRST_LOOK);
    }

    /**
     * As {@link #Bot(Settings, Clock)}.
     *
     * @param firstLook how long after its start the bot looks whether everything is in order
     */
    public Bot(Settings settings, Clock clock, Duration firstLook) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.roadmaps = settings.roadmaps();

        Optional<LocalModel> model = LocalModel.of(settings.similar());
        this.connection = new SlackConnection(
                settings.slack(), new SlackPace(settings.limits().slackShare(), clock), this::keep);
        this.botUser = connection.botUser();
        this.slack = connection.web(botUser);
        this.promptSlack = connection.promptWeb(botUser);

        this.database = Database.open(settings.store());
        this.suggestions = new Suggestions(database);
        this.moves = new Moves(database);
        this.votes = new Votes(database);
        this.messages = new Messages(database);
        this.publications = new Publications(database);
        this.steps = new Steps(database);
        this.links = new Links(database);
        this.recounts = new Recounts(database);
        this.people = new People(database);
        this.workspaceEmoji = new WorkspaceEmoji(slack, clock);
        this.similar = new SimilarSearch(database, model);
        this.desk = new CardDesk(roadmaps, suggestions, votes, publications, messages, steps, similar::to);

        this.pacing = new Pacing(
                new Spending(database, settings.gitHub().credentials().name()),
                settings.limits().gitHub(),
                clock);
        this.wire = new Wire(settings.gitHub(), new GitHubPace(pacing, clock));
        this.firstLook = firstLook;
        this.watch = new Watch(this::doctor, roadmaps, outOfOrder, steps, clock);
        this.rests = new Rests(roadmaps, suggestions, publications, outOfOrder, watch::looked, clock);
        this.captures = new Captures(database);
        this.collecting = new Collecting(
                settings,
                suggestions,
                captures,
                desk,
                outOfOrder,
                slack,
                promptSlack,
                botUser,
                clicks,
                questions,
                clock);
        this.deciding = new Deciding(settings, database, suggestions, desk, promptSlack, clicks, questions, clock);
        this.goals = new KeepingGoals(settings, database, promptSlack, clicks, questions, clock);
        this.back = new LookingBack(settings, database, promptSlack, clicks, questions, clock);
        this.pages = new ProposingPages(settings, database, clock);
        this.quarters =
                new PlanningQuarters(settings, database, desk, pages, promptSlack, clicks, questions, back, clock);
        this.digests = new DigestRound(roadmaps, settings.digests(), new Digests(database), clock);
        this.hearing = new HearingGitHub(settings, database, clock);
        this.boards = new KeepingBoards(roadmaps, database, wire, clock);
        this.balloting = new Balloting(settings, database, slack, promptSlack, clicks, questions, clock);
        this.exporting = new Exporting(settings, database, clock);
        this.personal = new Personal(database, steps, slack, promptSlack, clicks, clock);
        this.home = new AtHome(settings, database, desk, goals, balloting, slack, promptSlack, questions, clock);
        this.workers = new Workers(List.of(inbox(), slackOutbox(), gitHubOutbox()));
        letIn(connection.app());
        this.web = settings.web().map(where -> new WebServer(where, WebLimits.DEFAULT, pages(), readiness()));
    }

    /** Takes up what is owed and lets people in. */
    public void start() throws IOException {
        steps.freeAbandoned();
        database.onWrite(workers::wake);
        similar.start();
        recountVotes();
        hearing.begin();
        boards.begin(settings.publish());
        goals.begin();
        quarters.begin();
        digests.begin();
        balloting.begin();
        workers.start();
        connection.whenConnected(this::recountVotes);
        connection.open();
        if (web.isPresent()) {
            web.get().start();
        }
        watch.start(firstLook);
    }

    /** Whether the setup has been looked at since the start, so that what is broken is switched off. */
    public boolean looked() {
        return watch.looked();
    }

    /** Where the bot listens, if it does. */
    public Optional<URI> address() {
        return web.map(WebServer::address);
    }

    /** The clock was moved: something may be due that was not. */
    public void wake() {
        workers.wake();
    }

    /** Lets nobody in any more, finishes what is at work, and closes the store; what is still owed is done after the next start. */
    @Override
    public void close() throws IOException {
        // closed from the last to the first, each whatever becomes of the others
        try (database;
                similar;
                connection;
                workers;
                questions;
                clicks;
                watch) {
            closeEntrances();
        }
    }

    private void closeEntrances() throws IOException {
        try {
            if (web.isPresent()) {
                web.get().close();
            }
        } finally {
            connection.hangUp();
        }
    }

    /** What happened on the cards while nobody listened is asked for. */
    private void recountVotes() {
        roadmaps.all().forEach(roadmap -> recounts.begin(roadmap.key(), clock.instant()));
    }

    private Doctor doctor() {
        return new Doctor(settings, wire, clock, Clock.systemUTC());
    }

    /** First kept, then acknowledged. An event that was heard before is kept already. */
    private void keep(String payload) {
        var now = clock.instant();
        SlackEvent event = SlackEvent.parse(payload);
        if (collecting.concerns(event) && home.concerns(event)) {
            steps.owe(StepKind.HEAR, event.id(), payload, now, now);
        }
    }

    private Map<String, Handler> pages() {
        Map<String, Handler> pages = new HashMap<>(hearing.pages(settings.gitHub()));
        if (settings.slack().wayIn() instanceof WayIn.Http way) {
            pages.put(SlackEndpoint.PATH, new SlackEndpoint(connection.app(), way, Clock.systemUTC()));
        }
        return pages;
    }

    private Readiness readiness() {
        return new Readiness(
                List.of(
                        new Readiness.Check("store", database::answers),
                        new Readiness.Check("slack", connection::answers)),
                READY_WITHIN);
    }

    private void letIn(App app) {
        Optional<Linking> linking = settings.gitHubClientId().map(this::linking);
        linking.ifPresent(present -> app.blockAction(Linking.ENTERED, present.entered()));

        Rankings rankings = new Rankings(new Candidates(database), votes, clock);
        TopCommand top = new TopCommand(roadmaps, rankings, clicks);
        ShowCommand show = new ShowCommand(suggestions, desk, moves);
        WhyCommand why = new WhyCommand(roadmaps, suggestions, rankings);
        Readers readers = new Readers(home.sight(), clicks);
        List<Subcommand> together = new ArrayList<>(balloting.letIn(app, readers));
        together.addAll(personal.commands());
        together.add(exporting.command());
        together.addAll(goals.commands(readers));
        together.addAll(back.commands(readers));
        together.addAll(quarters.commands(readers));
        RootCommand command = new RootCommand(
                COMMAND,
                INTRODUCTION,
                Stream.concat(
                                Stream.of(
                                        collecting.command(),
                                        new MineCommand(suggestions, desk),
                                        readers.only(
                                                show, typed -> show.read(typed).map(roadmaps::of)),
                                        readers.only(top, typed -> roadmaps.at(typed.channel())),
                                        readers.only(why, why::read),
                                        shipped(),
                                        deciding.command(),
                                        deciding.importing(),
                                        MuteCommand.mute(people),
                                        MuteCommand.unmute(people),
                                        new LinkCommand(links, linking),
                                        new UnlinkCommand(links, linking.isPresent(), clock)),
                                together.stream())
                        .toList());
        app.blockAction(TopCommand.NEXT, top);
        app.command(command.command(), command);
        collecting.letIn(app);
        personal.letIn(app);
        goals.letIn(app);
        back.letIn(app);
        quarters.letIn(app);
        home.letIn(app);
        SimilarWhileTyping typing = new SimilarWhileTyping(desk, promptSlack, clicks);
        app.blockAction(WishForm.VALUE, typing);
        app.blockAction(SimilarList.VOTE, new VoteInstead(suggestions, votes, typing, promptSlack, clicks, clock));

        deciding.letIn(app);
        VoteButtons buttons = new VoteButtons(suggestions, votes, promptSlack, clicks, clock);
        app.blockAction(FeedbackCard.VOTE, buttons.vote());
        app.blockAction(FeedbackCard.TAKE_BACK, buttons.takeBack());
    }

    private Linking linking(String clientId) {
        return new Linking(
                new DeviceLogin(settings.gitHub(), clientId),
                settings.gitHub().webUrl(),
                links,
                promptSlack,
                clicks,
                Clock.systemUTC(),
                clock);
    }

    private MaintainersOnGitHub maintainers() {
        Authority authority = new Authority(settings.roles(), promptSlack, questions);
        return new MaintainersOnGitHub(links, settings.roles(), authority);
    }

    private ShippedCommand shipped() {
        Authority authority = new Authority(settings.roles(), promptSlack, questions);
        return new ShippedCommand(
                roadmaps,
                new Hands(new Owners(database), settings.roles(), authority),
                promptSlack,
                clicks,
                settings.gitHubClientId().isPresent());
    }

    private Outbox inbox() {
        ReactionListener reactions = new ReactionListener(roadmaps, this.votes, workspaceEmoji, botUser, clock);
        Map<String, SlackEventListener> votes =
                Map.of(ReactionListener.ADDED, reactions, ReactionListener.REMOVED, reactions);
        List<Map<String, SlackEventListener>> listeners = List.of(votes, collecting.listeners(), home.listeners());
        StepRunner hear = step -> {
            SlackEvent event = SlackEvent.parse(step.detail());
            for (Map<String, SlackEventListener> each : listeners) {
                SlackEventListener listener = each.get(event.type());
                if (listener != null) {
                    listener.hear(event);
                }
            }
            return Outcome.DONE;
        };
        Map<StepKind, StepRunner> runners = new HashMap<>(balloting.inboxSteps());
        runners.put(StepKind.GOAL_ROUND, goals.round());
        runners.put(StepKind.CYCLE_ROUND, quarters.round());
        runners.putAll(Map.of(StepKind.HEAR, hear, StepKind.WAKE, deciding.wake(), StepKind.DIGEST, digests));
        return outbox(Lane.INBOX, runners, new SlackJudge(clock));
    }

    private Outbox slackOutbox() {
        Judge judge = new SlackJudge(clock);
        Creation creation = new Creation(steps, judge, settings.limits().slackLag(), database.restored(), clock);
        PostOnce once = new PostOnce(slack, creation, database.instanceId(), database.restored());
        Map<StepKind, StepRunner> runners = new HashMap<>(personal.slackSteps());
        runners.putAll(balloting.slackSteps(once::post));
        runners.putAll(exporting.slackSteps(slack, new Authority(settings.roles(), slack, questions), wire));
        runners.putAll(goals.slackSteps(slack, once));
        runners.putAll(back.slackSteps(slack, once));
        runners.putAll(home.slackSteps());
        runners.putAll(Map.ofEntries(
                entry(StepKind.POST_FEEDBACK_CARD, new PostCard(Card.FEEDBACK, desk, messages, slack, once, clock)),
                entry(StepKind.POST_REVIEW_CARD, new PostCard(Card.REVIEW, desk, messages, slack, once, clock)),
                entry(StepKind.SEND_RECEIPT, new PostCard(Card.RECEIPT, desk, messages, slack, once, clock)),
                entry(
                        StepKind.SEND_RECORDERS_RECEIPT,
                        new PostCard(Card.RECORDERS_RECEIPT, desk, messages, slack, once, clock)),
                entry(
                        StepKind.REFRESH_RECORDERS_RECEIPT,
                        new RefreshCard(Card.RECORDERS_RECEIPT, desk, messages, slack)),
                entry(
                        StepKind.TAKE_THREAD,
                        new TakeThread(
                                suggestions,
                                captures,
                                slack,
                                new Names(slack),
                                new PromptNames(promptSlack, questions),
                                clock)),
                entry(StepKind.TICK_MESSAGE, new TickMessage(suggestions, slack)),
                entry(StepKind.ASK_RECORDER, new DeletedSource(desk, slack, once)),
                entry(StepKind.REFRESH_FEEDBACK_CARD, new RefreshCard(Card.FEEDBACK, desk, messages, slack)),
                entry(StepKind.REFRESH_REVIEW_CARD, new RefreshCard(Card.REVIEW, desk, messages, slack)),
                entry(StepKind.REFRESH_RECEIPT, new RefreshCard(Card.RECEIPT, desk, messages, slack)),
                entry(
                        StepKind.POST_DIGEST,
                        PostDigest.ofNews(roadmaps, new FeedbackDigest(new Digests(database), desk), once)),
                entry(
                        StepKind.POST_MAINTAINERS_DIGEST,
                        PostDigest.ofWork(
                                roadmaps, new MaintainersDigest(new Digests(database), desk, messages), once)),
                entry(StepKind.RECOUNT_VOTES, new Recount(recounts, slack, workspaceEmoji, botUser, clock)),
                entry(StepKind.ASK_PERSON, new AskPerson(people, slack, clock)),
                entry(StepKind.SEED_VOTES, new SeedVotes(desk, messages, slack)),
                entry(StepKind.TELL_THREAD, new TellThread(desk, moves, messages, once, people, clock)),
                entry(StepKind.TELL_PROPOSER, new TellProposer(desk, moves, slack, once, people)),
                entry(StepKind.TELL_PERSON, new TellPerson(slack, once)),
                entry(StepKind.TELL_MAINTAINERS, new TellMaintainers(desk, moves, messages, once)),
                entry(StepKind.TELL_CYCLE, quarters.tell(slack, once)),
                entry(StepKind.SEND_INVITATION, quarters.sendInvitation(slack, database.instanceId())),
                entry(StepKind.SHOW_SESSION, quarters.showSession(slack, once)),
                entry(StepKind.TELL_VIEW, boards.tellView(settings.publish(), once)),
                entry(StepKind.TELL_DISCUSSION, hearing.tellDiscussion(publications, once)),
                entry(StepKind.REPORT_BLOCKED, new ReportBlocked(roadmaps, desk, steps, once)),
                entry(StepKind.REPORT_OUT_OF_ORDER, new ReportOutOfOrder(roadmaps, outOfOrder, once))));
        return outbox(Lane.SLACK, runners, judge);
    }

    private Outbox gitHubOutbox() {
        Judge judge = new SlackJudge(clock).before(new GitHubJudge(clock));
        Creation creation = new Creation(steps, judge, settings.limits().gitHubLag(), database.restored(), clock);
        Publishing publishing = new Publishing(desk, settings.publish(), database.instanceId());
        Issues issues = new Issues(wire);
        Discussions discussions = new Discussions(wire);
        Adoption adoption = new Adoption(publishing, discussions, new DiscussionOffers(database), clock);
        Names names = new Names(slack);
        Proposers proposers = new Proposers(names, links, settings.gitHub().webUrl());
        CommentTexts texts =
                new CommentTexts(publishing, proposers, hearing.remarks(), new Discretion(new Existing(wire)));
        Origin origin = new Origin(slack);
        Map<StepKind, StepRunner> runners = new HashMap<>(
                boards.gitHubSteps(publishing, creation, settings.limits().gitHubLag()));
        runners.putAll(goals.gitHubSteps(wire, publishing, names, creation, back::onBoard));
        runners.putAll(back.gitHubSteps(wire, publishing));
        runners.putAll(pages.gitHubSteps(wire, creation, back::onPage));
        runners.putAll(balloting.gitHubSteps(wire, discussions, creation));
        runners.putAll(hearing.gitHubSteps(wire, publishing, discussions, publications, maintainers(), creation));
        runners.putAll(Map.of(
                StepKind.REFRESH_ISSUE, new RefreshIssue(publishing, issues, proposers, origin),
                StepKind.REFRESH_COMMENT, new RefreshComment(publishing, discussions, texts),
                StepKind.OPEN_ISSUE,
                        new OpenIssue(
                                publishing,
                                issues,
                                boards.conversion()::of,
                                publications,
                                proposers,
                                origin,
                                creation,
                                clock),
                StepKind.CLASSIFY_ISSUE,
                        new ClassifyIssue(
                                publishing, new Classification(wire), new Assignment(wire), links, publications, clock),
                StepKind.OPEN_DISCUSSION,
                        new OpenDiscussion(
                                roadmaps,
                                publishing,
                                discussions,
                                publications,
                                adoption,
                                new WritingOfQuarters(settings, database).opening(wire),
                                creation,
                                clock),
                StepKind.MIRROR, new Mirror(publishing, discussions, publications, steps, texts, creation, clock),
                StepKind.COMMENT,
                        new CommentInDiscussion(
                                publishing, discussions, publications, steps, adoption, texts, creation, clock)));
        return outbox(Lane.GITHUB, runners, judge, pacing);
    }

    private Outbox outbox(Lane lane, Map<StepKind, StepRunner> runners, Judge judge) {
        return outbox(lane, runners, judge, new Tempo.Unpaced(steps, lane));
    }

    private Outbox outbox(Lane lane, Map<StepKind, StepRunner> runners, Judge judge, Tempo tempo) {
        var limits = settings.limits();
        Backoff backoff = new Backoff(limits.firstRetry(), limits.longestRetry(), limits.attempts());
        Map<StepKind, StepRunner> resting = new HashMap<>(runners);
        resting.replaceAll((kind, runner) -> rests.before(runner));
        return new Outbox(lane, steps, resting, judge, backoff, tempo, clock);
    }
}
