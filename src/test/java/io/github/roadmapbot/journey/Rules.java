package io.github.roadmapbot.journey;

import io.github.roadmapbot.capture.CaptureSettings;
import io.github.roadmapbot.config.Limits;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.docs.Change;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.publish.IssueTemplate;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Talk;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.page.PagePath;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.triage.TriageSettings;
import io.github.roadmapbot.web.WebSettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the bot of a journey is configured: as it comes, but for what the journey says. */
final class Rules {

    static final String FEEDBACK = "C0FEEDBACK1";
    static final String MAINTAINERS = "C0MAINT0001";

    static final String CLIENT_ID = "Iv23liSandboxSandbox";
    static final String SECOND_FEEDBACK = "C0FEEDBACK2";
    static final String SECOND_MAINTAINERS = "C0MAINT0002";

    private static final String KEY = "project";
    private static final String SECOND_KEY = "second";
    private static final Voting VOTING = Voting.by(List.of("+1", "heart"));

    private Circle members = Circle.EVERYONE;
    private Circle maintainers = membersOf(MAINTAINERS);
    private Set<String> maintainersOnGitHub = Set.of();
    private Circle steering = Circle.NOBODY;
    private Duration undo = Duration.ZERO;
    private Duration slackLag = Duration.ofMinutes(1);
    private int attempts = 10;
    private int approvals = 1;
    private Voting voting = VOTING;
    private SimilarModel similar = SimilarModel.NONE;
    private Optional<String> milestone = Optional.empty();
    private IssueTemplate template = IssueTemplate.DEFAULT;
    private Optional<String> issueType = Optional.empty();
    private Talk talk = Talk.in("Roadmap");
    private boolean docsToo;
    private boolean two;
    private boolean linking = true;
    private Optional<String> webhookSecret = Optional.empty();
    private PublishSettings.Fields fields = new PublishSettings.Fields("Stage", "Category", "Quarter");
    private PublishSettings.Upkeep upkeep = PublishSettings.Upkeep.DEFAULT;
    private String documentation = "Improves the website or a README";

    /** Most journeys move the clock by days, and are about something else. */
    private DigestSettings digest = new DigestSettings(DigestSettings.Every.NEVER, DayOfWeek.MONDAY, 9);

    private DecideSettings decisions = DecideSettings.DEFAULT;

    /** Most journeys move the clock by weeks, and are about something else. */
    private Rhythm sessions = Rhythm.NEVER;

    /** Most journeys are about something else. */
    private Optional<PlanningSettings> planning = Optional.empty();

    private List<Channel> channels = List.of();

    /** Most journeys have no pages. */
    private Optional<PagePlace> page = Optional.empty();

    /** More than any journey suggests: those about the limits set their own. */
    private CaptureSettings capture =
            new CaptureSettings(Optional.of("bulb"), "improvement", false, Captures.Allowance.ANY, Set.of(), Set.of());

    /** People in journeys are in a hurry, and Slack's limits are a journey of their own. */
    private int slackShare = 1_000_000;

    private Rules() {}

    static Rules usual() {
        return new Rules();
    }

    Rules withCapture(CaptureSettings other) {
        capture = other;
        return this;
    }

    Rules withAllowance(Captures.Allowance allowance, String... blocked) {
        return withCapture(new CaptureSettings(
                capture.emoji(), capture.category(), capture.releasing(), allowance, Set.of(), Set.of(blocked)));
    }

    Rules withTrusted(Captures.Allowance allowance, String... trusted) {
        return withCapture(new CaptureSettings(
                capture.emoji(), capture.category(), capture.releasing(), allowance, Set.of(trusted), Set.of()));
    }

    /** Asking proposers whether theirs may be shown on GitHub at once. */
    Rules releasing() {
        return withCapture(new CaptureSettings(
                capture.emoji(), capture.category(), true, capture.allowance(), capture.trusted(), capture.blocked()));
    }

    /** Without an App by which people could say who they are on GitHub. */
    Rules withoutLinking() {
        linking = false;
        return this;
    }

    /** With a second roadmap, in channels of its own. */
    Rules withSecondRoadmap() {
        two = true;
        return this;
    }

    /** With webhooks of GitHub's that are signed with this. */
    Rules withWebhooks(String secret) {
        webhookSecret = Optional.of(secret);
        return this;
    }

    /** With more channels that belong to the first roadmap. */
    Rules withChannels(Channel... more) {
        channels = List.of(more);
        return this;
    }

    /** With pages that are proposed in {@code example-org/docs}. */
    Rules withPages() {
        page = Optional.of(new PagePlace(
                new RepositoryName("example-org", "docs"),
                "main",
                PagePath.INDEX,
                PagePath.ARCHIVE,
                Optional.of(new Change.SignOff("Ada Lovelace", "ada@example.com"))));
        return this;
    }

    Rules withMaintainers(Circle circle) {
        maintainers = circle;
        return this;
    }

    /** With the logins of all maintainers. */
    Rules withMaintainersOnGitHub(String... logins) {
        maintainersOnGitHub = Set.of(logins);
        return this;
    }

    Rules withMembers(Circle circle) {
        members = circle;
        return this;
    }

    Rules withSteering(Circle circle) {
        steering = circle;
        return this;
    }

    Rules withUndo(Duration window) {
        undo = window;
        return this;
    }

    Rules withAttempts(int number) {
        attempts = number;
        return this;
    }

    Rules withApprovals(int number) {
        approvals = number;
        return this;
    }

    /** With other rules for the quarters' discussions. */
    Rules withTalk(Talk other) {
        talk = other;
        return this;
    }

    /** With a second repository in which issues can be. */
    Rules withDocs() {
        docsToo = true;
        return this;
    }

    Rules withVoting(Voting rules) {
        voting = rules;
        return this;
    }

    /** Issues of new features get a type, and all get a milestone by this template. */
    Rules classified(String type, String template) {
        issueType = Optional.of(type);
        milestone = Optional.of(template);
        return this;
    }

    /** With issues that are called and say something else than usual. */
    Rules withIssues(IssueTemplate other) {
        template = other;
        return this;
    }

    /** With columns for the sponsor and for what something is a part of. */
    Rules withSponsorAndGoal() {
        fields =
                new PublishSettings.Fields("Stage", "Category", "Quarter", Optional.of("Sponsor"), Optional.of("Goal"));
        return this;
    }

    /** With boards that the bot may change in another way than usual. */
    Rules withUpkeep(PublishSettings.Upkeep other) {
        upkeep = other;
        return this;
    }

    /** With another definition of what documentation is. */
    Rules withDocumentationBeing(String definition) {
        documentation = definition;
        return this;
    }

    /** With the local model that finds similar suggestions by what they mean. */
    Rules withModel() {
        similar = SimilarModel.LOCAL;
        return this;
    }

    /** With digests as they come. */
    Rules withDigest(DigestSettings settings) {
        digest = settings;
        return this;
    }

    /** With votes by other rules than usual. */
    Rules withDecisions(DecideSettings settings) {
        decisions = settings;
        return this;
    }

    /** With sessions in which goals are refined. */
    Rules withSessions(Rhythm rhythm) {
        sessions = rhythm;
        return this;
    }

    /** With quarters that are planned. */
    Rules withPlanning(PlanningSettings settings) {
        planning = Optional.of(settings);
        return this;
    }

    /** Within Slack's limits, as it comes. */
    Rules paced() {
        slackShare = 80;
        return this;
    }

    static Circle membersOf(String channel) {
        return new Circle(false, Set.of(), Optional.empty(), Optional.of(channel));
    }

    static Circle these(String... users) {
        return new Circle(false, Set.of(users), Optional.empty(), Optional.empty());
    }

    static Circle group(String group) {
        return new Circle(false, Set.of(), Optional.of(group), Optional.empty());
    }

    Settings settings(
            SmallSlack slack,
            String botToken,
            WayIn wayIn,
            Optional<WebSettings> web,
            GitHubAccess gitHub,
            String storeUrl) {
        return new Settings(
                new SlackAccess(slack.apiUrl(), botToken, wayIn),
                web,
                gitHub.signing(webhookSecret),
                linking ? Optional.of(CLIENT_ID) : Optional.empty(),
                new StoreSettings(storeUrl),
                similar,
                new Roadmaps(two ? List.of(firstRoadmap(), secondRoadmap()) : List.of(firstRoadmap())),
                each(new Roles(members, maintainers, Circle.NOBODY, Circle.NOBODY, steering, maintainersOnGitHub)),
                each(capture),
                each(new TriageSettings(undo, false, approvals)),
                each(publish()),
                each(digest),
                each(decisions),
                each(goals()),
                planning.map(Rules::each).orElse(Map.of()),
                page.map(place -> Map.of(KEY, place)).orElse(Map.of()),
                new Limits(
                        Duration.ofMinutes(10),
                        slackLag,
                        attempts,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        new PacingSettings(100, Duration.ZERO),
                        slackShare));
    }

    static Roadmap roadmap() {
        return usual().firstRoadmap();
    }

    private Roadmap firstRoadmap() {
        return new Roadmap(
                KEY,
                "Example Project",
                FEEDBACK,
                MAINTAINERS,
                channels,
                docsToo || channels.stream().anyMatch(each -> each.repository().isPresent())
                        ? List.of("example-org/project", "example-org/docs")
                        : List.of(),
                List.of(
                        new Category("documentation", "Documentation", documentation, "documentation"),
                        new Category(
                                "new-feature",
                                "New Feature",
                                "Adds something the project cannot do yet",
                                "enhancement",
                                Optional.empty(),
                                issueType,
                                Optional.of("Gold")),
                        new Category(
                                "improvement",
                                "Improvement",
                                "Fixes a bug or a rough edge, or rounds out what exists",
                                "improvement")),
                voting,
                new Calendar(ZoneOffset.UTC, 21));
    }

    private static Roadmap secondRoadmap() {
        return new Roadmap(
                SECOND_KEY,
                "Second Project",
                SECOND_FEEDBACK,
                SECOND_MAINTAINERS,
                List.of(
                        new Category("speed", "Speed", "Makes it faster", "performance"),
                        new Category("improvement", "Improvement", "Rounds out what exists", "improvement")),
                Voting.by(List.of("+1")),
                new Calendar(ZoneOffset.UTC, 21));
    }

    private static <T> Map<String, T> each(T settings) {
        return Map.of(KEY, settings, SECOND_KEY, settings);
    }

    private GoalSettings goals() {
        return new GoalSettings(
                Optional.empty(),
                "goal",
                sessions,
                14,
                true,
                true,
                new GoalSettings.Place(
                        new RepositoryName("example-org", "project"),
                        new BoardName("example-org", 7, false),
                        "Stage",
                        "Category",
                        "Quarter",
                        "Now",
                        "roadmap",
                        "good first issue"));
    }

    private PublishSettings publish() {
        return new PublishSettings(
                new RepositoryName("example-org", "project"),
                new BoardName("example-org", 7, false),
                fields,
                upkeep,
                "Now",
                talk,
                "roadmap",
                "good first issue",
                template,
                milestone);
    }
}
