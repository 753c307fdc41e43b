package io.github.roadmapbot.github.docs;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.SteppingClock;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.docs.PullRequest.State;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.CodeHands;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.traffic.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot's own branch and its pull request, beside what people do with both. */
class ProposalsAgainstSmallGitHubTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final String BRANCH = "roadmap-bot/2027-q1";
    private static final String INDEX = "docs/road map/index.md";
    private static final String ARCHIVE = "docs/road map/2026-q4.md";
    private static final Mark MARK = Mark.of("test", "core/2027-Q1/page");
    private static final String BODY = "The roadmap\n\n" + MARK;

    private final SteppingClock clock = new SteppingClock(START);
    private final Set<String> written = new HashSet<>();
    private final Memory memory = new Memory(written::contains, written::addAll);
    private SmallGitHub gitHub;
    private CodeHands maintainer;
    private Proposals proposals;
    private PullRequests pulls;
    private Contents contents;

    @BeforeEach
    void start() {
        gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
        Recording.of("github", gitHub.http());
        Wire wire = new Wire(
                new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(10)));
        proposals = new Proposals(wire);
        pulls = new PullRequests(wire);
        contents = new Contents(wire);
        maintainer = gitHub.as("maintainer").code("project");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void severalFilesAreWrittenAndMovedInOneCommit() throws GitHubFailure {
        maintainer.writes("main", INDEX, "The old quarter");
        maintainer.writes("main", "docs/gone.md", "Gone");
        String old = contents.read(PROJECT, "main", INDEX).orElseThrow().id();

        propose(
                new Edit.Written(INDEX, "Ä <new> quarter"),
                new Edit.Carried(ARCHIVE, old),
                new Edit.Gone("docs/gone.md"));

        assertThat(seen().files())
                .isEqualTo(Map.of(
                        INDEX,
                        Optional.of("Ä <new> quarter"),
                        ARCHIVE,
                        Optional.of("The old quarter"),
                        "docs/gone.md",
                        Optional.empty()));
        assertThat(gitHub.commits("project", BRANCH)).hasSize(4);
        assertThat(gitHub.commits("project", BRANCH).get(0))
                .startsWith("Roadmap 2027 Q1\n\nSigned-off-by: Ada Bot <ada@example.com>\nAda Bot <ada@example.com>");
        assertThat(contents.read(PROJECT, BRANCH, INDEX).orElseThrow())
                .isEqualTo(new Contents.Text(TextId.of("Ä <new> quarter"), "Ä <new> quarter"));
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws GitHubFailure {
        propose(index("One"));

        assertThat(bring(index("One"))).isInstanceOf(Brought.There.class);
        assertThat(gitHub.commits("project", BRANCH)).hasSize(2);
        assertThat(bring(index("Two"))).matches(brought -> ((Brought.There) brought).written());
        assertThat(gitHub.commits("project", BRANCH)).hasSize(3);
        assertThat(seen().files()).containsEntry(INDEX, Optional.of("Two"));
    }

    @Test
    void whatPeopleReadAlreadyIsNotProposed() throws GitHubFailure {
        maintainer.writes("main", INDEX, "One");

        assertThat(bring(index("One"))).isInstanceOf(Brought.Nothing.class);
        assertThat(gitHub.commits("project", BRANCH)).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedOnTheBranchStays() throws GitHubFailure {
        propose(index("One"));
        maintainer.writes(BRANCH, "docs/other.md", "Beside it");
        assertThat(bring(index("Two"))).isInstanceOf(Brought.There.class);
        maintainer.writes(BRANCH, INDEX, "Two, and a half");

        assertThat(bring(index("Three"))).isEqualTo(new Brought.Theirs(List.of(INDEX)));
        assertThat(seen().files())
                .containsEntry(INDEX, Optional.of("Two, and a half"))
                .containsEntry("docs/other.md", Optional.of("Beside it"));
        assertThat(bring(index("Two, and a half"))).isInstanceOf(Brought.There.class);
    }

    @Test
    void afterAMergeItGoesOnFromWhatPeopleRead() throws GitHubFailure {
        int first = propose(index("One")).number();
        maintainer.squashes(first);
        maintainer.writes("main", "docs/other.md", "Meanwhile");

        assertThat(newest().state())
                .isInstanceOfSatisfying(
                        State.Merged.class, merged -> assertThat(merged.by()).contains("maintainer"));
        assertThat(bring(index("One"))).isInstanceOf(Brought.Nothing.class);
        int second = propose(index("Two")).number();

        assertThat(second).isNotEqualTo(first);
        assertThat(seen().files()).isEqualTo(Map.of(INDEX, Optional.of("Two")));
        assertThat(gitHub.file("project", BRANCH, "docs/other.md")).contains("Meanwhile");
        maintainer.merges(second);
        assertThat(gitHub.file("project", "main", INDEX)).contains("Two");
    }

    @Test
    void aBranchThatWasDeletedAfterTheMergeBeginsAnew() throws GitHubFailure {
        maintainer.merges(propose(index("One")).number());
        maintainer.deletesBranch(BRANCH);

        propose(index("Two"));

        assertThat(seen().files()).isEqualTo(Map.of(INDEX, Optional.of("Two")));
    }

    @Test
    void aBranchThatSomebodyWentOnWithIsTheirs() throws GitHubFailure {
        maintainer.squashes(propose(index("One")).number());
        maintainer.writes(BRANCH, "docs/other.md", "More");

        assertThat(bring(index("Two"))).isEqualTo(new Brought.Theirs(List.of()));
        assertThat(gitHub.file("project", BRANCH, "docs/other.md")).contains("More");
    }

    @Test
    void aStrangersBranchOfTheSameNameIsTheirs() throws GitHubFailure {
        maintainer.writes(BRANCH, "docs/other.md", "Mine");
        maintainer.opens(BRANCH, "Mine", "Also " + MARK);

        assertThat(pulls.newest(PROJECT, BRANCH, MARK)).isEmpty();
        assertThat(bring(index("One"))).isEqualTo(new Brought.Theirs(List.of()));
    }

    @Test
    void oneThatConflictsIsBroughtToWhatPeopleReadNow() throws GitHubFailure {
        maintainer.writes("main", INDEX, "Before");
        int number = propose(index("One")).number();
        maintainer.writes("main", INDEX, "Meanwhile");
        maintainer.writes("main", "docs/other.md", "Meanwhile");

        assertThat(newest().state()).isEqualTo(new State.Open(true));
        assertThat(bring(index("One"))).matches(brought -> ((Brought.There) brought).written());

        assertThat(newest().state()).isEqualTo(new State.Open(false));
        maintainer.merges(number);
        assertThat(gitHub.file("project", "main", INDEX)).contains("One");
        assertThat(gitHub.file("project", "main", "docs/other.md")).contains("Meanwhile");
    }

    @Test
    void aClosedOneIsSeenAsClosed() throws GitHubFailure {
        int number = propose(index("One")).number();
        maintainer.closes(number);

        assertThat(pulls.look(PROJECT, number).state()).isInstanceOf(State.Closed.class);
        assertThat(newest().number()).isEqualTo(number);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotMadeTwice() throws GitHubFailure {
        gitHub.http().faults().next(1, Requests.movesBranch(), new Fault.AnswerLost());
        assertThatThrownBy(() -> bring(index("One"))).isInstanceOf(Unclear.class);
        propose(index("One"));
        gitHub.http().faults().next(1, Requests.movesBranch(), new Fault.AnswerLost());
        assertThatThrownBy(() -> bring(index("Two"))).isInstanceOf(Unclear.class);

        assertThat(bring(index("Three"))).isInstanceOf(Brought.There.class);
        assertThat(gitHub.commits("project", BRANCH)).hasSize(4);
        assertThat(seen().files()).containsEntry(INDEX, Optional.of("Three"));
    }

    @Test
    void onesLostAnswerIsFoundByTheMark() throws GitHubFailure {
        Change change = change(index("One"));
        proposals.bring(change, Optional.empty(), memory);
        gitHub.http().faults().next(1, Requests.opensPullRequest(), new Fault.AnswerLost());

        assertThatThrownBy(() -> pulls.open(change, "Roadmap", BODY)).isInstanceOf(Unclear.class);
        assertThat(newest().open()).isTrue();
        assertThatThrownBy(() -> pulls.open(change, "Roadmap", BODY))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void itsTextIsChangedOnceAndAsABrowserSendsItIsTheSame() throws GitHubFailure {
        PullRequest own = propose(index("One"));
        maintainer.edits(own.number(), "Our roadmap", BODY);
        long before = gitHub.http().calls().size();

        pulls.rewrite(PROJECT, newest(), BODY);
        assertThat(gitHub.http().calls().stream()
                        .skip(before)
                        .filter(call -> call.method().equals("PATCH")))
                .isEmpty();
        pulls.rewrite(PROJECT, newest(), "More\n" + BODY);
        assertThat(seen().body()).startsWith("More");
        assertThat(seen().title()).isEqualTo("Our roadmap");
    }

    @Test
    void whatIsMissingIsSaid() {
        Change elsewhere = new Change(PROJECT, "trunk", BRANCH, "x", Optional.empty(), List.of(index("One")));
        assertThatThrownBy(() -> proposals.bring(elsewhere, Optional.empty(), memory))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("no branch trunk in example-org/project");
        gitHub.permit("roadmap-bot", Permission.READ);
        assertThatThrownBy(() -> bring(index("One"))).isInstanceOf(NeedsPerson.class);
        assertThat(gitHub.commits("project", BRANCH)).isEmpty();
    }

    private PullRequest propose(Edit... edits) throws GitHubFailure {
        Change change = change(edits);
        Optional<PullRequest> last = pulls.newest(PROJECT, BRANCH, MARK);
        assertThat(proposals.bring(change, last, memory)).isInstanceOf(Brought.There.class);
        return pulls.open(change, "Roadmap 2027 Q1", BODY);
    }

    private Brought bring(Edit... edits) throws GitHubFailure {
        return proposals.bring(change(edits), pulls.newest(PROJECT, BRANCH, MARK), memory);
    }

    private static Edit index(String text) {
        return new Edit.Written(INDEX, text);
    }

    private static Change change(Edit... edits) {
        return new Change(
                PROJECT,
                "main",
                BRANCH,
                "Roadmap 2027 Q1",
                Optional.of(new Change.SignOff("Ada Bot", "ada@example.com")),
                List.of(edits));
    }

    private PullRequest newest() throws GitHubFailure {
        return pulls.newest(PROJECT, BRANCH, MARK).orElseThrow();
    }

    private io.github.roadmapbot.sandbox.github.PullRequest seen() {
        return gitHub.pullRequests("project").stream()
                .filter(each -> each.branch().equals(BRANCH))
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
