package io.github.roadmapbot.github.work;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.SteppingClock;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues beneath issues, who does them, and how the board stands. */
class WorksAgainstSmallGitHubTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final BoardName ROADMAP = new BoardName("example-org", 7, false);
    private static final Mark MARK = Mark.of("test", "G-7");

    private final SteppingClock clock = new SteppingClock(START);
    private SmallGitHub gitHub;
    private Works works;
    private WorkIssues issues;
    private IssueComments comments;
    private BoardStatus status;
    private int goal;
    private int task;

    @BeforeEach
    void start() {
        gitHub = new SmallGitHub(clock, Organisation.sandbox(clock).withRepository("secret"));
        Recording.of("github", gitHub.http());
        Wire wire = new Wire(
                new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(10)));
        works = new Works(wire);
        issues = new WorkIssues(wire);
        comments = new IssueComments(wire);
        status = new BoardStatus(wire, new Board(wire, clock));
        goal = gitHub.as("member").openIssue("project", "A goal", "For all of us");
        task = gitHub.as("member").openIssue("project", "A task", "");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void anIssueIsSeenWithItsPartsAndWhoDoesThem() throws IOException {
        gitHub.as("second-maintainer").issue("project", task).joins(goal);
        gitHub.as("second-maintainer").issue("project", task).assignTo("maintainer");

        Work seen = works.of(PROJECT, List.of(node(goal))).get(0);
        assertThat(seen.body()).isEqualTo("For all of us");
        assertThat(seen.parts().orElseThrow()).singleElement().satisfies(part -> {
            assertThat(part.place().title()).isEqualTo("A task");
            assertThat(part.open()).isTrue();
            assertThat(part.assignees()).containsExactly("maintainer");
        });
    }

    @Test
    void whatOnlySomeCanReadIsNoPartOfWhatEverybodyCan() throws IOException {
        gitHub.makePrivate("secret", true);
        gitHub.as("second-maintainer").issue("project", task).joins(goal);

        int moved = gitHub.as("second-maintainer").issue("project", task).transfer("secret");

        assertThat(works.of(PROJECT, List.of(node(goal))).get(0).parts().orElseThrow())
                .isEmpty();
        assertThat(works.find(new RepositoryName("example-org", "secret"), moved)
                        .orElseThrow())
                .matches(Work.Place::isPrivate);
        gitHub.makePrivate("secret", false);
        assertThat(works.of(PROJECT, List.of(node(goal))).get(0).parts().orElseThrow())
                .hasSize(1);
    }

    @Test
    void aCommentIsFoundByAMomentInTheMiddleOfASecond() throws IOException {
        comments.add(PROJECT, goal, "Notes\n\n" + MARK);

        assertThat(comments.findOwn(PROJECT, goal, MARK, START.plusNanos(1_500_000)))
                .isPresent();
    }

    @Test
    void anIssueIsFoundByItsNumberAndOneThatIsNotThereIsNot() throws IOException {
        assertThat(works.find(PROJECT, task))
                .hasValueSatisfying(place -> assertThat(place.node()).isEqualTo(node(task)));
        assertThat(works.find(PROJECT, 4711)).isEmpty();
    }

    @Test
    void anIssueIsClosedAndWhoeverClosedItIsSeen() throws IOException {
        issues.set(PROJECT, goal, false, true);

        Work seen = works.of(PROJECT, List.of(node(goal))).get(0);
        assertThat(seen.open()).isFalse();
        assertThat(seen.completed()).isTrue();
        assertThat(seen.by()).isPresent();
        issues.set(PROJECT, goal, true, true);
        assertThat(issue(goal).state()).isEqualTo("open");
    }

    @Test
    void aCommentIsFoundAgainByItsMark() throws IOException {
        assertThat(comments.findOwn(PROJECT, goal, MARK, START)).isEmpty();

        comments.add(PROJECT, goal, "Notes\n\n" + MARK);

        assertThat(comments.findOwn(PROJECT, goal, MARK, START)).isPresent();
        assertThat(issue(goal).comments()).singleElement().asString().startsWith("Notes");
    }

    @Test
    void theBoardSaysHowItStandsAndTheWordsAreFoundAgain() throws IOException {
        assertThat(status.find(ROADMAP, MARK)).isEmpty();

        String id = status.post(
                ROADMAP,
                BoardStatus.Status.AT_RISK,
                "Two goals wait\n\n" + MARK,
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-12-31"));

        assertThat(status.find(ROADMAP, MARK)).contains(id);
        assertThat(gitHub.statusUpdates(7)).singleElement().asString().startsWith("AT_RISK\nTwo goals wait");
    }

    private String node(int number) {
        return issue(number).nodeId();
    }

    private Issue issue(int number) {
        return gitHub.issues("project").stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
