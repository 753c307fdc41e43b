package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.publish.DiscussionTitle;
import io.github.roadmapbot.publish.IssueTemplate;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.PublishSettings.Fields;
import io.github.roadmapbot.publish.PublishSettings.Upkeep;
import io.github.roadmapbot.publish.Talk;
import io.github.roadmapbot.publish.ViewName;
import io.github.roadmapbot.publish.opening.DiscussionTemplate;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.triage.TriageSettings;
import io.github.roadmapbot.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    private static final String SMALLEST = """
            roadmaps:
              - key: project
                project: Example Project
                channels: {feedback: C0FEEDBACK1, maintainers: C0MAINT0001}
                people: {maintainers: {channel: C0MAINT0001}}
                github:
                  repository: example-org/project
                  board: {owner: example-org, number: 7}
            """;

    @TempDir
    Path folder;

    @Test
    void theSmallestFileHasADefaultForEverythingElse() throws Exception {
        Settings settings = new Written(folder).read(SMALLEST);

        assertThat(settings.slack().apiUrl()).hasToString("https://slack.com/api/");
        assertThat(settings.gitHub().apiUrl()).hasToString("https://api.github.com");
        assertThat(settings.gitHub().timeout()).hasSeconds(15);
        assertThat(settings.store().url()).isEqualTo("jdbc:sqlite:data/roadmap.db");
        assertThat(settings.similar()).isEqualTo(SimilarModel.NONE);
        assertThat(settings.limits())
                .isEqualTo(new Limits(
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(1),
                        10,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        new PacingSettings(80, Duration.ofSeconds(1)),
                        80));
        assertThat(settings.triage().get("project")).isEqualTo(new TriageSettings(Duration.ofSeconds(10), false, 1));
    }

    @Test
    void overTheSocketNobodyListensUnlessAPortIsNamed() throws Exception {
        Settings unsaid = new Written(folder).read(SMALLEST);
        Settings said = new Written(folder).read("http: {port: 8080}\n" + SMALLEST);

        assertThat(unsaid.web()).isEmpty();
        assertThat(said.web()).contains(new WebSettings("0.0.0.0", 8080));
    }

    @Test
    void overHttpThereIsAPortInAnyCase() throws Exception {
        Map<String, String> environment = Written.tokensAnd("SLACK_SIGNING_SECRET", "0123456789abcdef");

        Settings unsaid = new Written(folder).read("slack: {connection: http}\n" + SMALLEST, environment);
        Settings said = new Written(folder)
                .read("slack: {connection: http}\nhttp: {host: localhost, port: 80}\n" + SMALLEST, environment);

        assertThat(unsaid.web()).contains(new WebSettings("0.0.0.0", 3000));
        assertThat(said.web()).contains(new WebSettings("localhost", 80));
    }

    @Test
    void theSmallestRoadmapHasADefaultForEverythingElse() throws Exception {
        Settings settings = new Written(folder).read(SMALLEST);

        Roadmap roadmap = settings.roadmaps().all().get(0);
        assertThat(roadmap.categories())
                .extracting(Category::key, Category::label)
                .hasToString("[(\"documentation\", \"documentation\"), (\"new-feature\", \"enhancement\"),"
                        + " (\"improvement\", \"improvement\")]");
        assertThat(roadmap.voteEmojis()).containsExactly("+1", "heart");
        assertThat(roadmap.calendar()).isEqualTo(new Calendar(ZoneId.of("UTC"), 21));
        assertThat(settings.roles().get("project"))
                .isEqualTo(new Roles(
                        Circle.EVERYONE, channel("C0MAINT0001"), Circle.NOBODY, Circle.NOBODY, Circle.NOBODY));
        assertThat(only(settings.publish()).fields()).isEqualTo(new Fields("Stage", "Category", "Quarter"));
        assertThat(settings.publish().get("project"))
                .extracting(
                        PublishSettings::stage,
                        PublishSettings::discussionCategory,
                        PublishSettings::roadmapLabel,
                        PublishSettings::goodFirstIssueLabel)
                .containsExactly("Now", "Roadmap", "roadmap", "good first issue");
    }

    @Test
    void theExampleSaysWhatIsTheDefault() throws Exception {
        Settings example = SettingsFile.read(Path.of("config", "roadmap.yaml"), Written.TOKENS);
        Settings smallest = new Written(folder).read(SMALLEST);

        assertThat(example.roadmaps()).isEqualTo(smallest.roadmaps());
        assertThat(example.publish()).isEqualTo(smallest.publish());
        assertThat(example.triage()).isEqualTo(smallest.triage());
        assertThat(example.store()).isEqualTo(smallest.store());
    }

    @Test
    void whatTheFileSaysAboutTheOutsideIsTaken() throws Exception {
        Settings settings = new Written(folder).read(Written.resource("complete.yaml"));

        assertThat(settings.slack().apiUrl()).hasToString("https://slack.example.com/api/");
        assertThat(settings.gitHub().graphQlUrl()).hasToString("https://github.example.com/api/graphql");
        assertThat(settings.gitHub().timeout()).hasSeconds(5);
        assertThat(settings.store().url()).isEqualTo("jdbc:postgresql://db.example.com/roadmap");
        assertThat(settings.similar()).isEqualTo(SimilarModel.LOCAL);
        assertThat(settings.limits())
                .isEqualTo(new Limits(
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(2),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1),
                        new PacingSettings(50, Duration.ofSeconds(2)),
                        60));
    }

    @Test
    void whatTheFileSaysAboutARoadmapIsTaken() throws Exception {
        Settings settings = new Written(folder).read(Written.resource("complete.yaml"));

        assertThat(settings.roadmaps().of("compiler"))
                .contains(new Roadmap(
                        "compiler",
                        "The Compiler",
                        "C0000000001",
                        "G0000000002",
                        List.of(new Channel(
                                "C0000000017",
                                Optional.of("errors"),
                                Optional.of("What did it say?\nWhat should it have said?\n"),
                                Optional.of("example-org/messages"))),
                        List.of("example-org/compiler", "example-org/messages"),
                        List.of(
                                new Category(
                                        "speed",
                                        "Speed",
                                        "Makes it faster",
                                        "performance",
                                        Optional.of("example-org/messages"),
                                        Optional.of("Bug"),
                                        Optional.of("Gold")),
                                new Category("errors", "Messages", "Says better what is wrong", "diagnostics")),
                        new Voting(
                                List.of(new Voting.Emoji("+1", 1), new Voting.Emoji("rocket", 3)),
                                false,
                                false,
                                true,
                                true,
                                true,
                                List.of(new Voting.Emoji("THUMBS_UP", 1), new Voting.Emoji("ROCKET", 3))),
                        new Calendar(ZoneId.of("Europe/Berlin"), 14)));
    }

    @Test
    void whatTheFileSaysAboutWhoAndWhereIsTaken() throws Exception {
        Settings settings = new Written(folder).read(Written.resource("complete.yaml"));

        assertThat(only(settings.roles()).maintainers())
                .isEqualTo(new Circle(
                        false,
                        Set.of("U0000000006", "W0000000007"),
                        Optional.of("S0000000008"),
                        Optional.of("C0000000009")));
        assertThat(settings.publish().get("compiler"))
                .isEqualTo(new PublishSettings(
                        new RepositoryName("example-org", "compiler"),
                        new BoardName("maintainer", 12, true),
                        new Fields("Column", "Kind", "Due", Optional.of("Sponsor"), Optional.of("Goal")),
                        new Upkeep(true, false, Optional.of("Triage"), new ViewName("Planned Features")),
                        "Soon",
                        new Talk(
                                "planning",
                                new DiscussionTitle("Planning {{quarter}}"),
                                new DiscussionTemplate("What should {{project}} do in {{quarter}}?"),
                                true),
                        "on the roadmap",
                        "newcomers",
                        new IssueTemplate("{{title}} ({{id}})", "{{why}}"),
                        Optional.of("Release {{quarter}}")));
    }

    @Test
    void everyMistakeIsReportedAtOnceWithItsPlace() throws Exception {
        List<Problem> problems = new Written(folder).problems(Written.resource("mistakes.yaml"), Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrderElementsOf(
                        Written.resource("mistakes.txt").lines().toList());
    }

    @Test
    void theMessageHasALineForEachProblem() throws Exception {
        String yaml = Written.resource("mistakes.yaml");

        assertThatThrownBy(() -> new Written(folder).read(yaml))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .hasLineCount((int) Written.resource("mistakes.txt").lines().count());
    }

    @Test
    void roadmapsShareNeitherKeysNorChannels() throws Exception {
        String twice = SMALLEST + SMALLEST.substring(SMALLEST.indexOf('\n') + 1).replace("MAINT0001,", "OTHER0001,");

        List<Problem> problems = new Written(folder).problems(twice, Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "roadmaps[1].key: is the same as roadmaps[0].key; each may be named only once",
                        "roadmaps[1].channels.feedback: is the same as roadmaps[0].channels.feedback; each may be named"
                                + " only once",
                        "roadmaps[1].channels.maintainers: is the same as roadmaps[0].channels.maintainers; each may be"
                                + " named only once");
    }

    @Test
    void feedbackIsNotDecidedOnWhereItIsGiven() throws Exception {
        String yaml = SMALLEST.replace("maintainers: C0MAINT0001", "maintainers: C0FEEDBACK1");

        List<Problem> problems = new Written(folder).problems(yaml, Written.TOKENS);

        assertThat(problems).extracting(Problem::path).containsExactly("roadmaps[0].channels.maintainers");
    }

    @ParameterizedTest
    @CsvSource({"10s, PT10S", "5m, PT5M", "1h, PT1H", "0s, PT0S", "PT1M30S, PT1M30S"})
    void aDurationIsWrittenInTwoWays(String written, Duration meant) throws Exception {
        Settings settings =
                new Written(folder).read(SMALLEST + "    triage: {undo: " + written + "}\n", Written.TOKENS);

        assertThat(only(settings.triage()).undo()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"2h", "-PT1S", "10", "'10 s'", "PT1H1S", "99999999h"})
    void aDurationOutOfBoundsOrWithoutAUnitIsRefused(String written) throws Exception {
        String yaml = SMALLEST + "    triage: {undo: \"" + written + "\"}\n";

        List<Problem> problems = new Written(folder).problems(yaml, Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "roadmaps[0].triage.undo: is not a duration from 0s to 1h such as 10s, 5m, 1h or PT10S");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "no, false"})
    void yesAndNoAreAcceptedAsYamlHasThem(String written, boolean meant) throws Exception {
        Settings settings = new Written(folder).read(SMALLEST + "    triage: {approveOwn: " + written + "}\n");

        assertThat(only(settings.triage()).approveOwn()).isEqualTo(meant);
    }

    @Test
    void aRetryThatGetsShorterIsRefused() throws Exception {
        List<Problem> problems = new Written(folder).problems(SMALLEST + "limits: {firstRetry: 1h}\n", Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("limits.longestRetry: is shorter than limits.firstRetry");
    }

    private static <T> T only(Map<String, T> byKey) {
        return byKey.values().iterator().next();
    }

    private static Circle channel(String id) {
        return new Circle(false, Set.of(), Optional.empty(), Optional.of(id));
    }
}
