package io.github.roadmapbot;

import static java.util.Map.entry;

import com.slack.api.bolt.App;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.decide.AboutGoals;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.Ending;
import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.decide.Subjects;
import io.github.roadmapbot.decide.ballot.BallotButtons;
import io.github.roadmapbot.decide.ballot.BallotCard;
import io.github.roadmapbot.decide.ballot.BallotForm;
import io.github.roadmapbot.decide.ballot.DecideCommand;
import io.github.roadmapbot.decide.ballot.OpenSubmission;
import io.github.roadmapbot.decide.ballot.RecordPage;
import io.github.roadmapbot.decide.ballot.SaidSubmissions;
import io.github.roadmapbot.decide.glance.OwedWords;
import io.github.roadmapbot.decide.inquiry.AnswerWindow;
import io.github.roadmapbot.decide.inquiry.AskCommand;
import io.github.roadmapbot.decide.inquiry.AskWindow;
import io.github.roadmapbot.decide.inquiry.InquiryCard;
import io.github.roadmapbot.decide.inquiry.InquiryDesk;
import io.github.roadmapbot.decide.inquiry.InquiryList;
import io.github.roadmapbot.decide.inquiry.ReadComments;
import io.github.roadmapbot.decide.inquiry.ShowInquiry;
import io.github.roadmapbot.decide.inquiry.TurnInquiries;
import io.github.roadmapbot.decide.inquiry.WriteInquiry;
import io.github.roadmapbot.decide.record.Decisions;
import io.github.roadmapbot.decide.record.OpenTalk;
import io.github.roadmapbot.decide.record.RefreshDecision;
import io.github.roadmapbot.decide.record.WriteDecision;
import io.github.roadmapbot.decide.step.CallVoters;
import io.github.roadmapbot.decide.step.CloseBallot;
import io.github.roadmapbot.decide.step.EscalateSuggestion;
import io.github.roadmapbot.decide.step.OvertakeBallots;
import io.github.roadmapbot.decide.step.PostBallot;
import io.github.roadmapbot.decide.step.RefreshBallot;
import io.github.roadmapbot.decide.step.RemindVoters;
import io.github.roadmapbot.decide.step.TellDecision;
import io.github.roadmapbot.decide.step.TellOfBallot;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.goal.GoalTalk;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.store.decision.Ballots;
import io.github.roadmapbot.store.decision.GoalMatters;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.store.decision.InquiryPlaces;
import io.github.roadmapbot.store.decision.InquiryRecord;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.Goals;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything by which people decide together, put together. */
final class Balloting {

    private final Settings settings;
    private final Database database;
    private final SlackWeb patient;
    private final Clock clock;
    private final Ballots ballots;
    private final BallotVotes votes;
    private final BallotEnds ends;
    private final BallotPlaces places;
    private final BallotDesk desk;
    private final Electorate electorate;
    private final Ending ending;
    private final Door door;
    private final InquiryDesk inquiries;

    Balloting(
            Settings settings,
            Database database,
            SlackWeb patient,
            SlackWeb prompt,
            Executor clicks,
            Executor questions,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.patient = patient;
        this.clock = clock;
        this.ballots = new Ballots(database);
        this.votes = new BallotVotes(database);
        this.ends = new BallotEnds(database);
        this.places = new BallotPlaces(database);
        Subjects subjects = new Subjects(
                settings.gitHub().webUrl(),
                repositories(settings),
                new Suggestions(database),
                new Publications(database),
                new Messages(database),
                new AboutGoals(new Goals(database), new GoalPlaces(database), new GoalMatters(database)));
        this.inquiries =
                new InquiryDesk(settings.roadmaps(), subjects, new Inquiries(database), new InquiryPlaces(database));
        this.desk = new BallotDesk(
                settings.roadmaps(),
                settings.decisions(),
                subjects,
                ballots,
                votes,
                places,
                new Moves(database),
                inquiries::open);
        this.electorate = new Electorate(settings.roles(), patient);
        this.ending = new Ending(desk, votes, ends, electorate, clock);
        this.door = new Door(new Authority(settings.roles(), prompt, questions), prompt, clicks);
    }

    /** Every repository of a roadmap, the usual one first. */
    private static Map<String, List<String>> repositories(Settings settings) {
        Map<String, List<String>> all = new HashMap<>();
        settings.roadmaps().all().forEach(roadmap -> {
            Set<String> names = new LinkedHashSet<>();
            names.add(Objects.requireNonNull(settings.publish().get(roadmap.key()))
                    .repository()
                    .toString());
            names.addAll(roadmap.repositories());
            all.put(roadmap.key(), List.copyOf(names));
        });
        return all;
    }

    /** What the app's home tells of decisions. */
    OwedWords owed() {
        return new OwedWords(desk, ballots, inquiries);
    }

    /** What was asked on GitHub while nobody looked is read. */
    void begin() {
        settings.roadmaps()
                .all()
                .forEach(roadmap -> inquiries
                        .places()
                        .begin(roadmap.key(), inquiries.subjects().repositories(roadmap), clock.instant()));
    }

    List<Subcommand> letIn(App app, Readers readers) {
        DecideCommand command =
                new DecideCommand(settings.roadmaps(), desk, new RecordPage(ballots, desk), door, clock);
        app.blockAction(Pattern.compile(RecordPage.NEXT + "(-back)?"), command);
        app.viewSubmission(BallotForm.OPEN, new OpenSubmission(settings.roadmaps(), desk, ballots, door, clock));
        BallotButtons buttons = new BallotButtons(desk, votes, ending, door, clock);
        app.blockAction(Pattern.compile(BallotCard.VOTE + "(\\d+|abstain)"), buttons.vote());
        app.blockAction(BallotCard.OBJECT, buttons.object());
        app.blockAction(BallotCard.FOLLOW, buttons.follow());
        app.blockAction(BallotCard.ESCALATE, buttons.escalate());
        app.blockAction(BallotCard.REASONS, buttons.reasons());
        SaidSubmissions said = new SaidSubmissions(desk, buttons, votes, ends, clock);
        app.viewSubmission(BallotForm.OBJECT, said.objection());
        app.viewSubmission(BallotForm.ESCALATION, said.escalation());
        app.viewSubmission(BallotForm.REASONS, said.reasons());
        app.blockAction(GoalTalk.DECIDE, command.button());
        new AskWindow(inquiries, door, clock).letIn(app, GoalTalk.ASK);
        AnswerWindow answers = new AnswerWindow(inquiries, inquiries.inquiries(), door, clock);
        app.blockAction(InquiryCard.ANSWER, answers.button());
        app.blockAction(InquiryCard.REOPEN, answers.reopening());
        app.viewSubmission(InquiryCard.ANSWER, answers.submission());
        InquiryList list = new InquiryList(new InquiryRecord(database), inquiries, door);
        app.blockAction(
                Pattern.compile(InquiryList.NEXT + "(-back)?"), new TurnInquiries(settings.roadmaps(), list, door));
        return Stream.concat(
                        AskCommand.all(settings.roadmaps(), inquiries, list, door, clock).stream(), Stream.of(command))
                .map(each -> readers.only(each, this::listed))
                .toList();
    }

    /** The roadmap whose record is to be listed; to ask and to decide nothing of it is shown. */
    private Optional<Roadmap> listed(Subcommand.Typed typed) {
        // as the commands read it, so that nobody types past them what cannot be seen
        boolean list = VisibleText.of(typed.rest()).strip().split("\\s+", 2)[0].equalsIgnoreCase("list");
        return settings.roadmaps().at(typed.channel()).filter(roadmap -> list);
    }

    /** What follows from what happened to suggestions. */
    Map<StepKind, StepRunner> inboxSteps() {
        return Map.of(
                StepKind.ESCALATE_SUGGESTION,
                new EscalateSuggestion(settings.roadmaps(), desk, ballots, clock),
                StepKind.OVERTAKE_BALLOT,
                new OvertakeBallots(desk.subjects(), ballots, ends, clock));
    }

    Map<StepKind, StepRunner> slackSteps(Posting once) {
        ShowInquiry show = new ShowInquiry(inquiries, patient, once, clock);
        return Map.ofEntries(
                entry(StepKind.POST_INQUIRY, show.post()),
                entry(StepKind.REFRESH_INQUIRY, show.refresh()),
                entry(StepKind.CALL_VOTERS, new CallVoters(desk, ballots, electorate, clock)),
                entry(StepKind.POST_BALLOT, new PostBallot(desk, places, patient, once, clock)),
                entry(StepKind.REFRESH_BALLOT, new RefreshBallot(desk, patient)),
                entry(StepKind.REMIND_VOTERS, new RemindVoters(desk, ending, new Steps(database), clock)),
                entry(StepKind.CLOSE_BALLOT, new CloseBallot(desk, places, votes, ending, clock)),
                entry(StepKind.TELL_OF_BALLOT, new TellOfBallot(desk, patient, once, votes, new People(database))),
                entry(StepKind.TELL_DECISION, new TellDecision(desk, once)));
    }

    Map<StepKind, StepRunner> gitHubSteps(Wire wire, Discussions discussions, Creation creation) {
        Names names = new Names(patient);
        Decisions decisions = new Decisions(desk, names, database.instanceId());
        IssueComments comments = new IssueComments(wire);
        WriteInquiry asked = new WriteInquiry(
                inquiries, settings.decisions(), names, database.instanceId(), comments, creation, clock);
        return Map.of(
                StepKind.WRITE_INQUIRY,
                asked.write(),
                StepKind.REWRITE_INQUIRY,
                asked.rewrite(),
                StepKind.READ_COMMENTS,
                new ReadComments(
                        settings.roadmaps(), settings.decisions(), inquiries, new Links(database), comments, clock),
                StepKind.OPEN_DECISION_DISCUSSION,
                new OpenTalk(decisions, places, discussions, new Discretion(new Existing(wire)), creation, clock),
                StepKind.WRITE_DECISION,
                new WriteDecision(decisions, places, comments, discussions, creation, new Steps(database), clock),
                StepKind.REFRESH_DECISION,
                new RefreshDecision(decisions, places, comments, discussions, clock));
    }
}
