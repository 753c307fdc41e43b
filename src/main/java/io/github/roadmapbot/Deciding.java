package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.ReviewCard;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.notice.BlockedCard;
import io.github.roadmapbot.card.notice.DiscussionCard;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.decide.ballot.BallotCard;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.Duplicates;
import io.github.roadmapbot.store.Parts;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import io.github.roadmapbot.store.review.Courses;
import io.github.roadmapbot.triage.AnswerButton;
import io.github.roadmapbot.triage.AnswerSubmission;
import io.github.roadmapbot.triage.DecisionSubmissions;
import io.github.roadmapbot.triage.DetourSubmissions;
import io.github.roadmapbot.triage.DiscussionChoice;
import io.github.roadmapbot.triage.Gate;
import io.github.roadmapbot.triage.ImportCommand;
import io.github.roadmapbot.triage.KinSubmissions;
import io.github.roadmapbot.triage.OtherNamed;
import io.github.roadmapbot.triage.ReviewButtons;
import io.github.roadmapbot.triage.ReviewWindows;
import io.github.roadmapbot.triage.StepButtons;
import io.github.roadmapbot.triage.Wake;
import io.github.roadmapbot.triage.WhyNow;
import io.github.roadmapbot.triage.WithdrawButton;
import io.github.roadmapbot.triage.batch.BatchCommand;
import io.github.roadmapbot.triage.batch.BatchSubmissions;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Everything that maintainers decide and proposers answer, put together. */
final class Deciding {

    private final Roadmaps roadmaps;
    private final Database database;
    private final Suggestions suggestions;
    private final Detours detours;
    private final Publications publications;
    private final Duplicates duplicates;
    private final PlannedQuarters planned;
    private final CardDesk desk;
    private final SlackWeb prompt;
    private final PromptNames names;
    private final Gate gate;
    private final ReviewWindows windows;
    private final Executor clicks;
    private final Clock clock;

    Deciding(
            Settings settings,
            Database database,
            Suggestions suggestions,
            CardDesk desk,
            SlackWeb prompt,
            Executor clicks,
            Executor questions,
            Clock clock) {
        this.roadmaps = settings.roadmaps();
        this.database = database;
        this.suggestions = suggestions;
        this.detours = new Detours(database);
        this.publications = new Publications(database);
        this.duplicates = new Duplicates(database);
        this.planned = new PlannedQuarters(database, clock);
        this.desk = desk;
        this.prompt = prompt;
        this.names = new PromptNames(prompt, questions);
        this.gate = new Gate(new Authority(settings.roles(), prompt, questions), settings.triage(), prompt, clicks);
        this.windows = new ReviewWindows(roadmaps, suggestions, gate);
        this.clicks = clicks;
        this.clock = clock;
    }

    Subcommand command() {
        return new BatchCommand(roadmaps, new Candidates(database), new Votes(database), gate, prompt, clicks);
    }

    Subcommand importing() {
        return new ImportCommand(roadmaps, new Steps(database), gate, prompt, clicks, clock);
    }

    /** What brings back what was put off. */
    Wake wake() {
        return new Wake(desk, detours, clock);
    }

    void letIn(App app) {
        letReview(app);
        letDetour(app);
        letDecide(app);
        app.blockAction(Receipt.WITHDRAW, new WithdrawButton(suggestions, gate, clock));
        app.blockAction(
                DiscussionCard.CHOOSE,
                new DiscussionChoice(roadmaps, new DiscussionOffers(database), gate, prompt, clock));
        StepButtons stuck =
                new StepButtons(roadmaps, suggestions, new Steps(database), publications, gate, prompt, clock);
        app.blockAction(BlockedCard.RETRY, stuck.retry());
        app.blockAction(BlockedCard.GIVE_UP, stuck.giveUp());
    }

    private void letReview(App app) {
        ReviewButtons review = new ReviewButtons(
                roadmaps, suggestions, detours, duplicates, publications, gate, prompt, planned, clock);
        app.blockAction(ReviewCard.APPROVE, review.approve());
        app.blockAction(BallotCard.APPROVE, review.approve());
        app.blockAction(BallotCard.DECLINE, review.decline());
        app.blockAction(ReviewCard.EDIT, review.edit());
        app.blockAction(ReviewCard.DECLINE, review.decline());
        app.blockAction(ReviewCard.UNDO, review.undo());
        app.blockAction(ReviewCard.ASK, review.ask());
        app.blockAction(ReviewCard.MORE, review.more());
        app.blockAction(ReviewCard.REOPEN, review.reopen());
    }

    private void letDecide(App app) {
        WhyNow whyNow = new WhyNow(planned, new Courses(database));
        DecisionSubmissions decisions =
                new DecisionSubmissions(windows, suggestions, publications, gate, names, planned, whyNow, clock);
        app.viewSubmission(DecisionSubmissions.APPROVE, decisions.approve());
        app.viewSubmission(DecisionSubmissions.DECLINE, decisions.decline());
        app.viewSubmission(DecisionSubmissions.EDIT, decisions.edit());
        BatchSubmissions several = new BatchSubmissions(roadmaps, suggestions, detours, gate, planned, whyNow, clock);
        app.viewSubmission(BatchSubmissions.CHOOSE, several.choose());
        app.viewSubmission(BatchSubmissions.DO, several.act());
    }

    private void letDetour(App app) {
        DetourSubmissions aside = new DetourSubmissions(windows, detours, desk, planned, clock);
        app.viewSubmission(VerbForm.ASK, aside.ask());
        app.viewSubmission(VerbForm.SNOOZE, aside.snooze());
        app.viewSubmission(VerbForm.DEFER, aside.defer());
        app.viewSubmission(VerbForm.ESCALATE, aside.escalate());
        KinSubmissions kin = new KinSubmissions(windows, suggestions, duplicates, new Parts(database), gate, clock);
        app.viewSubmission(VerbForm.DUPLICATE, kin.duplicate());
        app.blockAction(VerbForm.OTHER_TYPED, new OtherNamed(suggestions, desk, prompt, clicks));
        app.viewSubmission(VerbForm.SPLIT, kin.split());
        app.blockAction(News.ANSWER, new AnswerButton(suggestions, gate, prompt));
        app.viewSubmission(VerbForm.ANSWER, new AnswerSubmission(roadmaps, suggestions, detours, names, clock));
    }
}
