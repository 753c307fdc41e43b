package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHIssueStateReason;
import org.kohsuke.github.GHPermissionType;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

class IssuesOverRestTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final PlainClient plain = PlainClient.of(gitHub);

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void anIssueOpenedThroughTheRealClientIsThereForPeople() throws IOException {
        GHIssue opened = repository()
                .createIssue("Dark mode")
                .body("Please.")
                .label("roadmap")
                .create();

        assertThat(gitHub.issues("project")).singleElement().satisfies(issue -> {
            assertThat(issue.number()).isEqualTo(opened.getNumber()).isEqualTo(2);
            assertThat(issue.id()).isEqualTo(opened.getId()).isGreaterThan(Integer.MAX_VALUE);
            assertThat(issue.nodeId()).isEqualTo(opened.getNodeId());
            assertThat(issue.labels()).containsExactly("roadmap");
            assertThat(issue.url()).hasToString("https://github.com/example-org/project/issues/2");
            assertThat(issue.url()).isEqualTo(opened.getHtmlUrl().toURI());
        });
    }

    @Test
    void theRealClientReadsItsIssuesOverAllPages() throws IOException {
        gitHub.pageSize(2);
        for (int i = 1; i <= 5; i++) {
            repository().createIssue("Wish " + i).create();
        }

        List<GHIssue> listed = repository()
                .queryIssues()
                .creator("roadmap-bot")
                .state(GHIssueState.ALL)
                .pageSize(100)
                .list()
                .toList();

        assertThat(listed)
                .extracting(GHIssue::getTitle)
                .containsExactly("Wish 5", "Wish 4", "Wish 3", "Wish 2", "Wish 1");
    }

    @Test
    void pullRequestsAreAmongTheIssues() throws IOException {
        List<GHIssue> listed =
                repository().queryIssues().state(GHIssueState.OPEN).list().toList();

        assertThat(listed).singleElement().matches(GHIssue::isPullRequest);
        assertThat(gitHub.issues("project")).isEmpty();
    }

    @Test
    void listsLearnOfANewIssueLateButItsNumberIsKnownAtOnce() throws IOException {
        gitHub.listsLag(Duration.ofMinutes(10));
        GHIssue opened = repository().createIssue("Dark mode").create();

        List<GHIssue> early = ownIssues();
        clock.pass(Duration.ofMinutes(10));
        List<GHIssue> late = ownIssues();

        assertThat(early).isEmpty();
        assertThat(late).hasSize(1);
        assertThat(repository().getIssue(opened.getNumber()).getTitle()).isEqualTo("Dark mode");
    }

    @Test
    void theSearchLearnsOfANewIssueAMinuteLater() {
        gitHub.as("member").openIssue("project", "Dark mode", "");

        int early = searched("dark+repo:example-org/project+is:issue");
        clock.pass(Duration.ofMinutes(1));
        int late = searched("dark+repo:example-org/project+is:issue");

        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
    }

    @Test
    void labelsAreDroppedInSilenceWithoutPushAccess() throws IOException {
        gitHub.permit("roadmap-bot", Permission.READ);

        GHIssue opened = repository()
                .createIssue("Dark mode")
                .label("bug")
                .assignee("member")
                .create();

        assertThat(opened.getLabels()).isEmpty();
        assertThat(opened.getAssignees()).isEmpty();
    }

    @Test
    void filtersAreHonoured() {
        gitHub.as("maintainer").openIssue("project", "Labelled", "", "bug", "roadmap");
        gitHub.as("maintainer").openIssue("project", "Closed", "", "bug");
        gitHub.as("maintainer").closeIssue("project", 3, "not_planned");

        assertThat(listed("labels=bug")).containsExactly("Labelled");
        assertThat(listed("labels=bug&state=closed")).containsExactly("Closed");
        assertThat(listed("labels=bug,roadmap&state=all")).containsExactly("Labelled");
        assertThat(listed("labels=bug&state=all&direction=asc")).containsExactly("Labelled", "Closed");
        assertThat(listed("creator=member&state=all")).isEmpty();
    }

    @Test
    void sinceLooksAtTheLastChange() {
        gitHub.as("member").openIssue("project", "Old", "");
        gitHub.as("member").openIssue("project", "Old but changed", "");
        clock.pass(Duration.ofHours(1));
        gitHub.as("second-member").commentOnIssue("project", 3, "Me too");

        assertThat(listed("since=2026-11-20T09:30:00Z")).containsExactly("Old but changed");
    }

    @Test
    void theRealClientChangesItsOwnComment() throws IOException {
        GHIssue issue = repository().createIssue("Dark mode").create();
        gitHub.as("second-member").commentOnIssue("project", issue.getNumber(), "Me too");
        GHIssueComment own = issue.comment("Decided.");

        own.update("Decided, because.");

        assertThat(gitHub.remarks("project", issue.getNumber()))
                .extracting(IssueRemark::body)
                .containsExactly("Me too", "Decided, because.");
    }

    @Test
    void theRealClientLabelsCommentsAndCloses() throws IOException {
        repository().createLabel("roadmap", "ff8800", "On the roadmap");
        GHIssue issue = repository().createIssue("Dark mode").create();

        issue.addLabels("roadmap");
        issue.comment("Shipped.");
        issue.close(GHIssueStateReason.COMPLETED);

        assertThat(gitHub.issues("project")).singleElement().satisfies(seen -> {
            assertThat(seen.labels()).containsExactly("roadmap");
            assertThat(seen.state()).isEqualTo("closed");
            assertThat(seen.stateReason()).contains("completed");
        });
        assertThat(issue.getComments()).extracting(comment -> comment.getBody()).containsExactly("Shipped.");
    }

    @Test
    void theRealClientRewritesAnIssue() throws IOException {
        GHIssue issue = repository()
                .createIssue("Dark mode")
                .body("Please.")
                .label("bug")
                .create();

        issue.setBody("Please, and soon.");
        issue.setTitle("Darker mode");
        issue.setLabels("roadmap");

        assertThat(gitHub.issues("project")).singleElement().satisfies(seen -> {
            assertThat(seen.title()).isEqualTo("Darker mode");
            assertThat(seen.body()).isEqualTo("Please, and soon.");
            assertThat(seen.labels()).containsExactly("roadmap");
        });
    }

    @Test
    void aMaintainersPermissionCountsAsWriting() throws IOException {
        assertThat(repository().getPermission("maintainer")).isEqualTo(GHPermissionType.WRITE);
        assertThat(repository().getPermission("member")).isEqualTo(GHPermissionType.READ);
        assertThat(plain.get("/repos/example-org/project/collaborators/maintainer/permission")
                        .body()
                        .path("role_name")
                        .asText())
                .isEqualTo("maintain");
    }

    @Test
    void anAnswerThatIsLostLeavesItsIssueBehind() {
        gitHub.http().faults().next(1, Requests.createsIssue(), new Fault.AnswerLost());

        assertThatThrownBy(() -> plain.post("/repos/example-org/project/issues", "{'title':'Dark mode'}"))
                .isInstanceOf(AssertionError.class);

        assertThat(gitHub.issues("project")).hasSize(1);
    }

    private GHRepository repository() throws IOException {
        GitHub client = new GitHubBuilder()
                .withEndpoint(gitHub.apiUrl().toString())
                .withOAuthToken(gitHub.token())
                .build();
        return client.getRepository("example-org/project");
    }

    private List<GHIssue> ownIssues() throws IOException {
        return repository()
                .queryIssues()
                .creator("roadmap-bot")
                .state(GHIssueState.ALL)
                .list()
                .toList();
    }

    private List<String> listed(String query) {
        return plain.get("/repos/example-org/project/issues?" + query).body().findValuesAsText("title");
    }

    private int searched(String query) {
        return plain.get("/search/issues?q=" + query).body().path("total_count").asInt();
    }
}
