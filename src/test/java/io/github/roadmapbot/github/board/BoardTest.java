package io.github.roadmapbot.github.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.ScriptedGraphQl;
import io.github.roadmapbot.github.SteppingClock;
import io.github.roadmapbot.github.StrictPace;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final BoardName ROADMAP = new BoardName("example-org", 7, false);
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private static final String STAGE = """
            {"id":"F1","name":"Stage","dataType":"SINGLE_SELECT","options":[{"id":"o1","name":"Now"},{"id":"o2","name":"Next"}]}""";
    private static final String QUARTER = """
            {"id":"F2","name":"Quarter","dataType":"SINGLE_SELECT","options":[{"id":"q1","name":"Q1 2027"}]}""";
    private static final String NOTES = """
            {"id":"F3","name":"Notes","dataType":"TEXT"}""";

    private ScriptedGraphQl gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new ScriptedGraphQl();
        gitHub.says("BoardOfOrganization", board(STAGE, QUARTER, NOTES));
        gitHub.says("AddItem", "{\"data\":{\"addProjectV2ItemById\":{\"item\":{\"id\":\"ITEM\"}}}}");
        gitHub.says("SetFields", "{\"data\":{\"field0\":{\"projectV2Item\":{\"id\":\"ITEM\"}}}}");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void anIssueIsPlacedAndAllItsFieldsSetInOneRequest() throws IOException {
        PlacedItem item = board().place(ROADMAP, issue("I_7"), Map.of("Stage", "Now", "Quarter", "Q1 2027"));

        assertThat(item.itemId()).isEqualTo("ITEM");
        assertThat(gitHub.calls("AddItem").get(0).body()).contains("\"content\":\"I_7\"");
        assertThat(gitHub.calls("SetFields")).hasSize(1);
        assertThat(gitHub.calls("SetFields").get(0).body()).contains("\"F1\"", "\"o1\"", "\"F2\"", "\"q1\"");
    }

    @Test
    void namesAreFoundWhateverTheirCase() throws IOException {
        board().place(ROADMAP, issue("I_7"), Map.of("stage", "now"));

        assertThat(gitHub.calls("SetFields").get(0).body()).contains("\"o1\"");
    }

    @Test
    void fieldsOnALaterPageAreFound() throws IOException {
        gitHub.does(
                "BoardOfOrganization",
                call -> Answer.json(
                        200, call.body().contains("\"after\":\"c1\"") ? board(QUARTER) : page(true, STAGE)));

        board().place(ROADMAP, issue("I_7"), Map.of("Quarter", "Q1 2027"));

        assertThat(gitHub.calls("SetFields").get(0).body()).contains("\"q1\"");
    }

    @Test
    void aMissingOptionIsNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of("Stage", "Someday")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("\"Someday\"", "\"Now\", \"Next\"", "/orgs/example-org/projects/7/settings");

        assertThat(gitHub.calls("AddItem")).isEmpty();
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of("Size", "XL")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("\"Size\"", "\"Stage\", \"Quarter\"", "New field");
    }

    @Test
    void aFieldOfAnotherTypeIsExplained() {
        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of("Notes", "x")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("\"Notes\"", "TEXT", "single-select");
    }

    @Test
    void aMissingBoardIsExplained() {
        gitHub.says("BoardOfOrganization", """
                {"data":{"owner":{"projectV2":null}},"errors":[{"type":"NOT_FOUND","path":["owner","projectV2"],"message":"no"}]}""");
        gitHub.says("BoardsOfOwner", """
                {"data":{"repositoryOwner":null}}""");

        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of()))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("There is no account example-org", "github.com/orgs/example-org/projects/7");
    }

    @Test
    void aBoardWithoutAnyFieldIsOneThatTheTokenMayNotLookInto() {
        gitHub.says("BoardOfOrganization", page(false));

        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of("Stage", "Now")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("without any of its fields", "Projects: write");
    }

    @Test
    void aPersonsBoardIsAskedOfThePerson() throws IOException {
        gitHub.says("BoardOfUser", board(STAGE));

        board().place(new BoardName("octocat", 1, true), issue("I_7"), Map.of("Stage", "Now"));

        assertThat(gitHub.calls("BoardOfUser").get(0).body()).contains("\"login\":\"octocat\"");
    }

    @Test
    void aFieldOfTheOrganisationIsExplained() {
        gitHub.says("SetFields", """
                {"data":{"field0":null},"errors":[{"type":"UNPROCESSABLE","path":["field0"],
                 "message":"issue fields used as a project field in organization accounts cannot be mutated in the current project"}]}""");

        assertThatThrownBy(() -> board().place(ROADMAP, issue("I_7"), Map.of("Stage", "Now")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("Stage", "issue field of the organisation");
    }

    @Test
    void theBoardIsLookedAtOnceAMinute() throws IOException {
        var clock = new SteppingClock(FIXED.instant());
        var board = new Board(gitHub.wire(), clock);

        board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now"));
        clock.step(Duration.ofSeconds(59));
        board.place(ROADMAP, issue("I_8"), Map.of("Stage", "Now"));
        clock.step(Duration.ofSeconds(1));
        board.place(ROADMAP, issue("I_9"), Map.of("Stage", "Now"));

        assertThat(gitHub.calls("BoardOfOrganization")).hasSize(2);
    }

    @Test
    void anOptionThatWasJustAddedIsFoundAtOnce() throws IOException {
        var board = board();
        board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now"));
        gitHub.says("BoardOfOrganization", board(STAGE.replace("Next", "Later")));

        board.place(ROADMAP, issue("I_8"), Map.of("Stage", "Later"));

        assertThat(gitHub.calls("SetFields").get(1).body()).contains("\"o2\"");
    }

    @Test
    void anItemThatWaitsForItsFieldsIsNotAddedAgain() throws IOException {
        StrictPace pace = new StrictPace(1);
        var board = new Board(gitHub.wire(pace), FIXED);
        assertThatThrownBy(() -> board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now")))
                .isInstanceOf(NotDone.class);

        pace.allow(1);
        board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now"));

        assertThat(gitHub.operations()).isEqualTo(List.of("BoardOfOrganization", "AddItem", "SetFields"));
    }

    @Test
    void whatAPersonChoosesWhileItsFieldsWaitStays() throws IOException {
        StrictPace pace = new StrictPace(1);
        var clock = new SteppingClock(FIXED.instant());
        var board = new Board(gitHub.wire(pace), clock);
        Map<String, String> wanted = Map.of("Stage", "Now", "Quarter", "Q1 2027");
        assertThatThrownBy(() -> board.place(ROADMAP, issue("I_7"), wanted, Set.of(), (field, there) -> false))
                .isInstanceOf(NotDone.class);
        gitHub.says("ItemValues", """
                {"data":{"nodes":[{"id":"ITEM","fieldValues":{"nodes":[{"name":"Next","field":{"name":"Stage"}}]}}]}}""");

        clock.step(Duration.ofMinutes(40));
        pace.allow(1);
        board.place(ROADMAP, issue("I_7"), wanted, Set.of(), (field, there) -> false);

        assertThat(gitHub.calls("AddItem")).hasSize(1);
        assertThat(gitHub.calls("SetFields"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"q1\"").doesNotContain("\"o1\""));
    }

    @Test
    void theMinuteDoesNotBeginAnewWithEachTry() throws IOException {
        StrictPace pace = new StrictPace(1);
        var clock = new SteppingClock(FIXED.instant());
        var board = new Board(gitHub.wire(pace), clock);
        Map<String, String> wanted = Map.of("Stage", "Now");
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> board.place(ROADMAP, issue("I_7"), wanted)).isInstanceOf(NotDone.class);
            clock.step(Duration.ofSeconds(40));
        }
        gitHub.says("ItemValues", """
                {"data":{"nodes":[{"id":"ITEM","fieldValues":{"nodes":[]}}]}}""");

        pace.allow(1);
        board.place(ROADMAP, issue("I_7"), wanted);

        assertThat(gitHub.calls("ItemValues")).hasSize(1);
    }

    @Test
    void anItemThatIsTakenOffWhileItsFieldsWaitIsAddedAgain() throws IOException {
        StrictPace pace = new StrictPace(1);
        var clock = new SteppingClock(FIXED.instant());
        var board = new Board(gitHub.wire(pace), clock);
        assertThatThrownBy(() -> board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now")))
                .isInstanceOf(NotDone.class);
        gitHub.says("ItemValues", """
                {"data":{"nodes":[null]},"errors":[{"type":"NOT_FOUND","path":["nodes",0],"message":"no such node"}]}""");

        clock.step(Duration.ofMinutes(40));
        pace.allow(2);
        board.place(ROADMAP, issue("I_7"), Map.of("Stage", "Now"));

        assertThat(gitHub.calls("AddItem")).hasSize(2);
    }

    @Test
    void anItemWithoutFieldsNeedsNoSecondRequest() throws IOException {
        board().place(ROADMAP, issue("I_7"), Map.of());

        assertThat(gitHub.operations()).isEqualTo(List.of("BoardOfOrganization", "AddItem"));
    }

    private static IssueOnBoard issue(String nodeId) {
        return new IssueOnBoard(new RepositoryName("example-org", "project"), 7, nodeId);
    }

    private Board board() {
        return new Board(gitHub.wire(), FIXED);
    }

    private static String board(String... fields) {
        return page(false, fields);
    }

    private static String page(boolean more, String... fields) {
        return """
                {"data":{"owner":{"projectV2":{"id":"BOARD","url":"https://github.com/orgs/example-org/projects/7",
                 "fields":{"pageInfo":{"hasNextPage":%s,"endCursor":"c1"},"nodes":[%s]}}}}}""".formatted(more, String.join(",", Arrays.asList(fields)));
    }
}
