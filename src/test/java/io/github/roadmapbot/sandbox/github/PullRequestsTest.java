package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Pull requests over REST and by hand. */
class PullRequestsTest {

    private static final String PULLS = "/repos/example-org/project/pulls";
    private static final String NEW = "{'title':'Roadmap','head':'bot','base':'main','body':'Why'}";

    private final SettableClock clock = new SettableClock();

    @AutoClose
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    private final PlainClient client = PlainClient.of(gitHub);
    private final CodeHands maintainer = gitHub.as("maintainer").code("project");

    @Test
    void thereIsOneOpenPerBranch() {
        assertThat(client.post(PULLS, NEW).error().path("field").asText()).isEqualTo("head");
        maintainer.writes("bot", "docs/index.md", "Hello");
        Reply opened = client.post(PULLS, NEW);
        Reply again = client.post(PULLS, NEW);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().path("mergeable").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.error().path("message").asText())
                .isEqualTo("A pull request already exists for example-org:bot.");
        assertThat(seen().files()).isEqualTo(Map.of("docs/index.md", Optional.of("Hello")));
        assertThat(seen().author()).isEqualTo("roadmap-bot");
    }

    @Test
    void itFollowsItsBranchUntilItIsMerged() {
        int number = opened();
        maintainer.writes("bot", "docs/index.md", "Hello again");
        assertThat(seen().files()).containsEntry("docs/index.md", Optional.of("Hello again"));
        maintainer.merges(number);
        maintainer.writes("bot", "docs/index.md", "Too late");

        Reply merged = client.get(PULLS + "/" + number);

        assertThat(gitHub.file("project", "main", "docs/index.md")).contains("Hello again");
        assertThat(merged.body().path("state").asText()).isEqualTo("closed");
        assertThat(merged.body().path("merged").asBoolean()).isTrue();
        assertThat(merged.body().at("/merged_by/login").asText()).isEqualTo("maintainer");
        assertThat(seen().state()).isEqualTo("merged");
        assertThat(seen().files()).containsEntry("docs/index.md", Optional.of("Hello again"));
    }

    @Test
    void whatIsInTheBaseAlreadyCannotBeProposed() {
        int number = opened();
        maintainer.merges(number);

        assertThat(client.post(PULLS, NEW).error().path("message").asText())
                .isEqualTo("No commits between main and bot");
    }

    @Test
    void aSquashedOneLeavesItsCommitsBehind() {
        maintainer.squashes(opened());
        maintainer.deletesBranch("bot");

        assertThat(gitHub.commits("project", "main"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Roadmap (#");
        assertThat(gitHub.file("project", "main", "docs/index.md")).contains("Hello");
    }

    @Test
    void oneThatBothSidesChangedIsNotMerged() {
        maintainer.writes("main", "docs/index.md", "Before");
        int number = opened();
        maintainer.writes("main", "docs/index.md", "Meanwhile");

        assertThat(client.get(PULLS + "/" + number)
                        .body()
                        .path("mergeable_state")
                        .asText())
                .isEqualTo("dirty");
        assertThatThrownBy(() -> maintainer.merges(number)).hasMessageContaining("conflicts");
    }

    @Test
    void theyAreListedByBranchAndState() {
        int first = opened();
        maintainer.closes(first);
        Reply second = client.post(PULLS, NEW);

        assertThat(numbers("?head=example-org:bot&state=all"))
                .containsExactly(second.body().path("number").asInt(), first);
        assertThat(numbers("?head=example-org:bot&state=open"))
                .containsExactly(second.body().path("number").asInt());
        assertThat(numbers("?head=example-org:other&state=all")).isEmpty();
        assertThat(client.get(PULLS + "?wrong=1").status()).isEqualTo(422);
    }

    @Test
    void aListLearnsOfThemLate() {
        gitHub.listsLag(Duration.ofSeconds(30));
        opened();

        assertThat(numbers("?head=example-org:bot")).isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(numbers("?head=example-org:bot")).hasSize(1);
    }

    @Test
    void titleAndTextAreChanged() {
        int number = opened();

        client.patch(PULLS + "/" + number, "{'body':'Why not'}");
        assertThat(seen().title() + seen().body()).isEqualTo("RoadmapWhy not");
        client.patch(PULLS + "/" + number, "{'title':'The roadmap'}");
        assertThat(seen().title() + seen().body()).isEqualTo("The roadmapWhy not");
    }

    @Test
    void onlyWhoeverMayPushMerges() {
        int number = opened();

        assertThatThrownBy(() -> gitHub.as("member").code("project").merges(number))
                .hasMessageContaining("WRITE");
        assertThatThrownBy(() -> gitHub.as("member").code("project").closes(number))
                .hasMessageContaining("TRIAGE");
    }

    private int opened() {
        maintainer.writes("bot", "docs/index.md", "Hello");
        return client.post(PULLS, NEW).body().path("number").asInt();
    }

    private PullRequest seen() {
        return gitHub.pullRequests("project").stream()
                .filter(each -> each.branch().equals("bot"))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private List<Integer> numbers(String query) {
        List<Integer> numbers = new ArrayList<>();
        client.get(PULLS + query)
                .body()
                .forEach(each -> numbers.add(each.path("number").asInt()));
        return numbers;
    }
}
