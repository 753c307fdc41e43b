package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.github.work.WorkIssues;
import io.github.roadmapbot.goal.rhythm.AlsoSaid;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.people.share.Hands;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.board.FollowPlan;
import io.github.roadmapbot.publish.board.MissingQuarter;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.Milestones.Milestone;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.review.About;
import io.github.roadmapbot.quarter.review.Aside;
import io.github.roadmapbot.quarter.review.EndOfQuarter;
import io.github.roadmapbot.quarter.review.PageReview;
import io.github.roadmapbot.quarter.review.ProposeLeftovers;
import io.github.roadmapbot.quarter.review.ReviewCommand;
import io.github.roadmapbot.quarter.review.ReviewPost;
import io.github.roadmapbot.quarter.review.Reviewing;
import io.github.roadmapbot.quarter.review.SayForm;
import io.github.roadmapbot.quarter.review.SessionEnds;
import io.github.roadmapbot.quarter.review.Settling;
import io.github.roadmapbot.quarter.review.ShowReview;
import io.github.roadmapbot.quarter.run.AskStale;
import io.github.roadmapbot.quarter.run.CheckInRhythm;
import io.github.roadmapbot.quarter.run.PostCheckIn;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.BoardQuarters;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Leftovers;
import io.github.roadmapbot.store.Owners;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.review.Reviews;
import io.github.roadmapbot.store.review.Works;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/** Everything by which a quarter is looked at while it runs and when it is over, put together. */
final class LookingBack {

    private final Database database;
    private final CycleDesk desk;
    private final Works works;
    private final Reviewing reviewing;
    private final SayForm say;
    private final Settling settling;
    private final ReviewCommand command;
    private final Clock clock;

    LookingBack(
            Settings settings, Database database, SlackWeb prompt, Executor clicks, Executor questions, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.desk = PlanningQuarters.desk(settings, database, clock);
        this.works = new Works(database);
        Authority authority = new Authority(settings.roles(), prompt, questions);
        Hands hands = new Hands(new Owners(database), settings.roles(), authority);
        this.reviewing = new Reviewing(
                settings.roadmaps(), new SessionEnds(desk.cycles()), this::target, hands, database, clock);
        Aside aside = new Aside(prompt, clicks);
        this.say = new SayForm(reviewing, authority, aside, clock);
        this.settling = new Settling(reviewing, new Leftovers(database), authority, aside, clock);
        this.command = new ReviewCommand(reviewing, settling, aside);
    }

    /** What comes of itself in a quarter that is planned. */
    List<Milestone> milestones() {
        return List.of(new CheckInRhythm(works), new EndOfQuarter(desk));
    }

    /** What a roadmap that plans its quarters says on its board of one. */
    AlsoSaid onBoard(Roadmap roadmap, Quarter quarter) {
        return Optional.ofNullable(desk.settings().get(roadmap.key()))
                .map(settings -> BoardWords.of(quarter, settings.checkIns(), works.of(roadmap.key(), quarter)))
                .orElse(AlsoSaid.NOTHING);
    }

    /** What the page of a quarter says of the one before. */
    Optional<Review> onPage(Roadmap roadmap, Quarter quarter) {
        return new PageReview(reviewing).of(roadmap, quarter, Optional.empty());
    }

    /** What whoever leads a session begins with: the quarter before, in a few lines. */
    String inSession(Plan plan) {
        return ReviewPost.inShort(
                reviewing.of(plan.roadmap(), plan.cycle().quarter().previous()));
    }

    private OptionalInt target(Roadmap roadmap) {
        return Optional.ofNullable(desk.settings().get(roadmap.key()))
                .map(PlanningSettings::byOthers)
                .orElse(OptionalInt.empty());
    }

    private CheckIns checkIns(Roadmap roadmap) {
        return Optional.ofNullable(desk.settings().get(roadmap.key()))
                .map(PlanningSettings::checkIns)
                .orElse(CheckIns.DEFAULT);
    }

    private List<String> planners(About about) {
        return desk.cycles()
                .find(about.roadmap().key(), about.quarter())
                .map(Cycle::planners)
                .orElse(List.of());
    }

    List<Subcommand> commands(Readers readers) {
        return List.of(readers.only(command, typed -> reviewing.roadmaps().at(typed.channel())));
    }

    void letIn(App app) {
        app.blockAction(SayForm.ACTION, say.button());
        app.viewSubmission(SayForm.CALLBACK, say.submission());
        app.blockAction(Settling.ACTION, settling.click());
        app.viewSubmission(Settling.CALLBACK, settling.submission());
    }

    Map<StepKind, StepRunner> slackSteps(SlackWeb slack, PostOnce once) {
        ShowReview show = new ShowReview(reviewing, new Reviews(database), slack, once, clock);
        return Map.of(
                StepKind.POST_REVIEW,
                show.post(),
                StepKind.REFRESH_REVIEW,
                show.refresh(),
                StepKind.PROPOSE_LEFTOVERS,
                new ProposeLeftovers(reviewing, settling, this::planners, once),
                StepKind.POST_CHECK_IN,
                new PostCheckIn(reviewing.roadmaps(), this::checkIns, works, once, clock),
                StepKind.ASK_STALE,
                new AskStale(reviewing.roadmaps(), works, new People(database), slack, once));
    }

    Map<StepKind, StepRunner> gitHubSteps(Wire wire, Publishing publishing) {
        Board board = new Board(wire, clock);
        MissingQuarter missing =
                new MissingQuarter(reviewing.roadmaps(), publishing, board, new BoardQuarters(database), clock);
        return Map.of(
                StepKind.FOLLOW_PLAN,
                new FollowPlan(publishing, board, new Drafts(wire, board), new WorkIssues(wire), missing));
    }
}
