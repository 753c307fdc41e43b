package io.github.roadmapbot.github;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.board.PlacedItem;
import io.github.roadmapbot.github.discussion.Comment;
import io.github.roadmapbot.github.discussion.Discussion;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.Issue;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgainstSmallGitHubTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final BoardName ROADMAP = new BoardName("example-org", 7, false);
    private static final Mark MARK = Mark.of("test", "R-42");
    private static final List<Label> LABELS = List.of(
            new Label("roadmap", "0e8a16", "On the roadmap"), new Label("good-first-issue", "7057ff", "For newcomers"));

    private final SteppingClock clock = new SteppingClock(START);
    private SmallGitHub gitHub;
    private Issues issues;
    private Board board;
    private Discussions discussions;

    @BeforeEach
    void start() {
        gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
        Recording.of("github", gitHub.http());
        gitHub.pageSize(2);
        gitHub.listsLag(Duration.ofSeconds(30));
        clock.step(Duration.ofMinutes(1)); // what was there from the beginning is not new any more
        var wire = new Wire(access(gitHub.token()));
        issues = new Issues(wire);
        board = new Board(wire, clock);
        discussions = new Discussions(wire);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void anIssueCarriesItsLabels() throws IOException {
        Issue issue = issues.open(PROJECT, "Dark mode", "Please.", LABELS);

        assertThat(issue.missingLabels()).isEmpty();
        assertThat(issue.labels()).hasSize(2);
        assertThat(gitHub.issues("project")).anyMatch(seen -> seen.number() == issue.number());
    }

    @Test
    void nobodyIsAssignedWhoTookALoginThatWasGivenUp() throws IOException {
        Issue issue = issues.open(PROJECT, "Dark mode", "Please.", List.of());
        gitHub.as("second-member");
        Assignment assignment = new Assignment(new Wire(access(gitHub.token())));

        assertThat(assignment.add(PROJECT, issue.number(), 1, "second-member").refused())
                .hasValueSatisfying(why -> assertThat(why).startsWith("their account is called something else now"));
        assertThat(assignment.add(PROJECT, issue.number(), 1, "nobody-at-all").refused())
                .isPresent();

        assertThat(gitHub.issues("project"))
                .allSatisfy(each -> assertThat(each.assignees()).isEmpty());
    }

    @Test
    void anIssueWhoseAnswerWasLostIsFoundOnceTheListHasCaughtUp() throws IOException {
        gitHub.http().faults().next(1, Requests.createsIssue(), new Fault.AnswerLost());

        assertThatThrownBy(() -> issues.open(PROJECT, "Dark mode", "Please. " + MARK, LABELS))
                .isInstanceOf(Unclear.class);
        var tooEarly = issues.findOwn(PROJECT, MARK, START);
        clock.step(Duration.ofSeconds(30));
        var found = issues.findOwn(PROJECT, MARK, START);

        assertThat(tooEarly).isEmpty();
        assertThat(found).isPresent();
        assertThat(gitHub.issues("project").stream().filter(issue -> MARK.in(issue.body())))
                .hasSize(1);
    }

    @Test
    void anIssueIsFoundBehindNewerOnesAndBesideTheCopyOfItsMark() throws IOException {
        Issue own = issues.open(PROJECT, "Dark mode", "Please. " + MARK, List.of());
        gitHub.as("maintainer").openIssue("project", "Copy", "Mine! " + MARK);
        for (int i = 0; i < 5; i++) {
            issues.open(PROJECT, "Other " + i, "Please.", List.of());
        }
        clock.step(Duration.ofMinutes(1));

        assertThat(issues.findOwn(PROJECT, MARK, START)).map(Issue::number).contains(own.number());
    }

    @Test
    void anIssueIsPlacedOnTheBoardOnceHoweverOften() throws IOException {
        Issue issue = issues.open(PROJECT, "Dark mode", "Please.", List.of());
        Map<String, String> fields = Map.of("Stage", "Now", "Category", "New Feature", "Quarter", "Q1 2027");

        PlacedItem first = board.place(ROADMAP, onBoard(issue), fields);
        PlacedItem second = board.place(ROADMAP, onBoard(issue), fields);

        assertThat(second).isEqualTo(first);
        assertThat(gitHub.board(7).items().stream().filter(item -> item.id().equals(first.itemId())))
                .singleElement()
                .satisfies(item -> assertThat(item.values()).containsAllEntriesOf(fields));
    }

    @Test
    void aColumnThatIsAnIssueFieldIsWrittenOnTheIssueByTheOptionsName() throws IOException {
        Issue issue = issues.open(PROJECT, "Dark mode", "Please.", List.of());
        Map<String, String> fields = Map.of("Stage", "now", "Category", "New Feature", "Quarter", "Q1 2027");
        board.place(ROADMAP, onBoard(issue), fields);
        gitHub.as("second-maintainer").makeIssueField(7, "Stage");

        PlacedItem again = board.place(ROADMAP, onBoard(issue), fields);

        assertThat(gitHub.board(7).items().stream().filter(item -> item.id().equals(again.itemId())))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .isEqualTo(Map.of("Stage", "Now", "Category", "New Feature", "Quarter", "Q1 2027")));
    }

    @Test
    void aQuarterThatTheBoardLacksIsAQuestionToAPerson() throws IOException {
        Issue issue = issues.open(PROJECT, "Dark mode", "Please.", List.of());

        assertThatThrownBy(() -> board.place(ROADMAP, onBoard(issue), Map.of("Quarter", "Q1 2042")))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("\"Q1 2042\"", "\"Q1 2027\"");
    }

    @Test
    void aBoardThatIsNotThereIsAQuestionToAPerson() {
        BoardName wrong = new BoardName("example-org", 99, false);

        assertThatThrownBy(() -> board.place(wrong, new IssueOnBoard(PROJECT, 1, "I_1"), Map.of()))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("There is no board at github.com/orgs/example-org/projects/99")
                .hasMessageContaining("it sees 7 (Roadmap)");
    }

    @Test
    void aBoardsOwnerIsTakenForWhatItIs() {
        assertThatThrownBy(() -> board.look(new BoardName("example-org", 99, true)))
                .hasMessageContaining("example-org is an organisation, not a person");
        assertThatThrownBy(() -> board.look(new BoardName("member", 1, false)))
                .hasMessageContaining("member is a person, not an organisation");
        assertThatThrownBy(() -> board.look(new BoardName("member", 1, true)))
                .hasMessageContaining(
                        "There is no board at github.com/users/member/projects/1 that this token may see");
        assertThatThrownBy(() -> board.look(new BoardName("nobody-at-all", 1, false)))
                .hasMessageContaining("There is no account nobody-at-all");
    }

    @Test
    void anEmptyListOfBoardsIsNoBoardThatTheTokenMaySee() {
        Organisation sandbox = Organisation.sandbox(clock);
        var bare = new Organisation(
                sandbox.login(),
                sandbox.botLogin(),
                sandbox.token(),
                sandbox.people(),
                sandbox.repositories(),
                List.of());
        try (var other = new SmallGitHub(clock, bare)) {
            var there = new Board(
                    new Wire(new GitHubAccess(
                            other.apiUrl(), new Credentials.Token(other.token()), Duration.ofSeconds(10))),
                    clock);

            assertThatThrownBy(() -> there.look(ROADMAP))
                    .isInstanceOf(NeedsPerson.class)
                    .hasMessageContaining("GitHub shows this token no board of example-org at all")
                    .hasMessageContaining("Projects: write");
        }
    }

    @Test
    void aDiscussionIsOpenedAndFoundAgainOverPages() throws IOException {
        Discussion own = discussions.open(PROJECT, "roadmap", "Q1 2027 Roadmap", "What next? " + MARK);
        for (int i = 0; i < 4; i++) {
            gitHub.as("member").openDiscussion("project", "Roadmap", "Mine " + i, "Copied " + MARK);
        }
        var tooEarly = discussions.findOwn(PROJECT, "Roadmap", MARK);
        clock.step(Duration.ofMinutes(1));

        assertThat(tooEarly).isEmpty();
        assertThat(discussions.findOwn(PROJECT, "Roadmap", MARK)).contains(own);
    }

    @Test
    void aCommentIsFoundAgainAmongThoseOfOthers() throws IOException {
        Discussion place = discussions.open(PROJECT, "Roadmap", "Q1 2027 Roadmap", "What next?");
        for (int i = 0; i < 3; i++) {
            gitHub.as("member").commentOnDiscussion("project", place.number(), "Copied " + MARK);
        }
        Comment own = discussions.comment(PROJECT, place.nodeId(), "A wish " + MARK);
        clock.step(Duration.ofMinutes(1));

        assertThat(discussions.findOwnComment(PROJECT, place.number(), MARK)).contains(own);
    }

    @Test
    void announcementsAreForMaintainers() {
        assertThatThrownBy(() -> discussions.open(PROJECT, "Announcements", "Q1 2027", "News"))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("only maintainers may");
    }

    @Test
    void aPauseThatGitHubAsksForIsPassedOn() {
        gitHub.http().faults().next(1, Requests.createsIssue(), Outages.secondaryLimit());

        assertThatThrownBy(() -> issues.open(PROJECT, "Dark mode", "Please.", List.of()))
                .isInstanceOfSatisfying(
                        NotDone.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
    }

    @Test
    void aWrongTokenIsAQuestionToAPerson() {
        var stranger = new Issues(new Wire(access("ghp_wrong0123456789abcdef")));

        assertThatThrownBy(() -> stranger.open(PROJECT, "Dark mode", "Please.", List.of()))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("start the bot with a new one");
    }

    private GitHubAccess access(String token) {
        return new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(token), Duration.ofSeconds(10));
    }

    private static IssueOnBoard onBoard(Issue issue) {
        return new IssueOnBoard(PROJECT, issue.number(), issue.nodeId());
    }
}
