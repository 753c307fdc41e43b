package io.github.roadmapbot.github.issue;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static io.github.roadmapbot.github.ScriptedGitHub.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.ScriptedGitHub;
import io.github.roadmapbot.github.StrictPace;
import io.github.roadmapbot.github.StuckServer;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssuesTest {

    private static final String POST = "POST /repos/example-org/project/issues";
    private static final String LIST = "GET /repos/example-org/project/issues";
    private static final String LABELS = "GET /repos/example-org/project/labels";
    private static final String NEW_LABEL = "POST /repos/example-org/project/labels";
    private static final Label FIRST = new Label("good-first-issue", "7057ff", "Good for newcomers");
    private static final Mark MARK = Mark.of("test", "R-42");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private ScriptedGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new ScriptedGitHub();
        Recording.ofScripted("github", gitHub.http());
        gitHub.does(POST, call -> Answer.json(201, issue(7, "roadmap-bot", "", "2026-11-20T10:00:00Z")));
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void anIssueIsOpenedWithItsTitleAndBody() throws IOException {
        Issue issue = new Issues(gitHub.wire()).open(PROJECT, "Dark mode", "Please.", List.of());

        assertThat(issue.number()).isEqualTo(7);
        assertThat(issue.nodeId()).isEqualTo("I_7");
        assertThat(issue.url()).hasToString("https://github.com/example-org/project/issues/7");
        assertThat(gitHub.calls(POST).get(0).body()).contains("\"Dark mode\"", "\"Please.\"");
    }

    @ParameterizedTest
    @MethodSource("waysToLoseAnAnswer")
    void aLostAnswerIsUnclearAndNothingIsSentTwice(Fault fault) {
        gitHub.http().faults().always(is(POST), fault);
        var issues = new Issues(gitHub.wire(Duration.ofMillis(700)));

        assertThatThrownBy(() -> issues.open(PROJECT, "Dark mode", "Please.", List.of()))
                .isInstanceOf(Unclear.class);

        assertThat(gitHub.calls(POST)).hasSize(1);
    }

    static Stream<Fault> waysToLoseAnAnswer() {
        return Stream.of(
                new Fault.AnswerLost(),
                new Fault.Dropped(),
                new Fault.Slow(Duration.ofSeconds(3)),
                new Fault.Garbled(Answer.json(201, "{\"numb")),
                new Fault.Garbled(Answer.json(201, "{}")),
                new Fault.Garbled(Answer.json(201, "")),
                new Fault.Refused(Answer.text(502, "Bad Gateway")),
                new Fault.Refused(Answer.json(500, "{\"message\":\"Server Error\"}")));
    }

    @Test
    void anAnswerThatStopsInItsBodyIsGivenUp() throws IOException {
        try (var stuck = new StuckServer()) {
            var wire = new Wire(new GitHubAccess(
                    stuck.address(), new Credentials.Token(ScriptedGitHub.TOKEN), Duration.ofMillis(500)));

            var graphQl = new GraphQl(wire, PROJECT);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> graphQl.run("mutation Stuck { stuck }", Map.of()))
                            .isInstanceOf(Unclear.class));
        }
    }

    @Test
    void aServerThatIsNotThereDidNothing() {
        Wire wire = gitHub.wire();
        gitHub.close();

        assertThatThrownBy(() -> new Issues(wire).open(PROJECT, "Dark mode", "Please.", List.of()))
                .isInstanceOf(NotDone.class);
    }

    @Test
    void aLabelIsFoundUnderItsOtherSpelling() throws IOException {
        gitHub.says(LABELS, "[{\"name\":\"Good first issue\"}]");

        new Issues(gitHub.wire()).open(PROJECT, "Dark mode", "Please.", List.of(FIRST));

        assertThat(gitHub.calls(NEW_LABEL)).isEmpty();
        assertThat(gitHub.calls(POST).get(0).body()).contains("[\"Good first issue\"]");
    }

    @Test
    void aMissingLabelIsCreatedFirst() throws IOException {
        gitHub.does(NEW_LABEL, call -> Answer.json(201, "{\"name\":\"good-first-issue\"}"));

        new Issues(gitHub.wire()).open(PROJECT, "Dark mode", "Please.", List.of(FIRST));

        assertThat(gitHub.calls(NEW_LABEL).get(0).body()).contains("7057ff", "Good for newcomers");
    }

    @Test
    void aLabelThatTheListDoesNotShowYetIsNotCreatedAgain() throws IOException {
        gitHub.does(NEW_LABEL, call -> Answer.json(201, "{\"name\":\"good-first-issue\"}"));
        StrictPace pace = new StrictPace(1);
        var issues = new Issues(new Wire(gitHub.access(), pace));
        assertThatThrownBy(() -> issues.open(PROJECT, "Dark mode", "Please.", List.of(FIRST)))
                .isInstanceOf(NotDone.class);

        pace.allow(1);
        issues.open(PROJECT, "Dark mode", "Please.", List.of(FIRST));

        assertThat(gitHub.calls(NEW_LABEL)).hasSize(1);
        assertThat(gitHub.calls(POST)).hasSize(1);
    }

    @Test
    void aLabelThatSomebodyJustCreatedIsFine() throws IOException {
        gitHub.does(NEW_LABEL, call -> Answer.json(422, """
                {"message":"Validation Failed","errors":[{"resource":"Label","code":"already_exists","field":"name"}]}"""));

        new Issues(gitHub.wire()).open(PROJECT, "Dark mode", "Please.", List.of(FIRST));

        assertThat(gitHub.calls(POST)).hasSize(1);
    }

    @Test
    void aLabelWhoseFateIsUnknownStopsTheIssueFromBeingOpened() {
        gitHub.http().faults().next(1, is(NEW_LABEL), new Fault.AnswerLost());
        var issues = new Issues(gitHub.wire());

        assertThatThrownBy(() -> issues.open(PROJECT, "Dark mode", "Please.", List.of(FIRST)))
                .isInstanceOf(NotDone.class);

        assertThat(gitHub.calls(POST)).isEmpty();
    }

    @Test
    void labelsThatGitHubDroppedAreReported() throws IOException {
        gitHub.says(LABELS, "[{\"name\":\"good first issue\"}]");

        Issue issue = new Issues(gitHub.wire()).open(PROJECT, "Dark mode", "Please.", List.of(FIRST));

        assertThat(issue.missingLabels()).containsExactly("good first issue");
    }

    @Test
    void theBotsOwnIssueIsFoundOnALaterPage() throws IOException {
        gitHub.does(
                LIST,
                call -> call.query().contains("page=2")
                        ? Answer.json(200, "[" + issue(7, "roadmap-bot", MARK.toString(), "2026-11-20T10:00:00Z") + "]")
                        : Answer.json(200, "[" + issue(8, "roadmap-bot", "", "2026-11-20T11:00:00Z") + "]")
                                .with("Link", "<" + gitHub.http().address() + call.path() + "?page=2>; rel=\"next\""));

        Optional<Issue> found = new Issues(gitHub.wire()).findOwn(PROJECT, MARK, LONG_AGO);

        assertThat(found).map(Issue::number).contains(7);
        Call first = gitHub.calls(LIST).get(0);
        assertThat(first.query())
                .contains("state=all", "creator=roadmap-bot", "sort=created", "direction=desc", "per_page=100");
    }

    @Test
    void whatOthersWroteIsIgnored() throws IOException {
        String stranger = issue(7, "octocat", MARK.toString(), "2026-11-20T10:00:00Z");
        String pull = issue(8, "roadmap-bot", MARK.toString(), "2026-11-20T10:00:00Z")
                .replaceFirst("\\{", "{\"pull_request\":{\"url\":\"https://github.com\"},");
        String other = issue(9, "roadmap-bot", Mark.of("test", "R-4").toString(), "2026-11-20T10:00:00Z");
        String empty = issue(10, "roadmap-bot", "", "2026-11-20T10:00:00Z").replace("\"body\":\"\"", "\"body\":null");
        gitHub.says(LIST, "[" + String.join(",", stranger, pull, other, empty) + "]");

        Optional<Issue> found = new Issues(gitHub.wire()).findOwn(PROJECT, MARK, LONG_AGO);

        assertThat(found).isEmpty();
    }

    @Test
    void theLookBackEndsWhereItWasTold() throws IOException {
        gitHub.does(
                LIST,
                call -> Answer.json(200, "[" + issue(7, "roadmap-bot", MARK.toString(), "2026-11-20T10:00:00Z") + "]")
                        .with("Link", "<" + gitHub.http().address() + call.path() + "?page=2>; rel=\"next\""));

        var found = new Issues(gitHub.wire()).findOwn(PROJECT, MARK, Instant.parse("2026-11-20T10:00:01Z"));

        assertThat(found).isEmpty();
        assertThat(gitHub.calls(LIST)).hasSize(1);
    }

    @Test
    void aLostReadHasChangedNothing() {
        gitHub.http().faults().always(is(LIST), new Fault.Refused(Answer.text(502, "Bad Gateway")));
        var issues = new Issues(gitHub.wire());

        assertThatThrownBy(() -> issues.findOwn(PROJECT, MARK, LONG_AGO)).isInstanceOf(NotDone.class);
    }

    private static String issue(int number, String author, String body, String created) {
        return """
                {"id":%1$d00,"node_id":"I_%1$d","number":%1$d,"title":"t","body":"%3$s","state":"open","labels":[],
                 "html_url":"https://github.com/example-org/project/issues/%1$d","created_at":"%4$s",
                 "url":"https://api.github.com/repos/example-org/project/issues/%1$d","user":{"login":"%2$s","id":2}}""".formatted(number, author, body, created);
    }
}
