package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmallGitHubTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final PlainClient client = PlainClient.of(gitHub);

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void nobodyComesInWithoutTheToken() {
        Reply without = new PlainClient(gitHub.apiUrl(), "").get("/user");
        Reply withWrong = new PlainClient(gitHub.apiUrl(), "ghp_wrong").get("/user");
        Reply withoutInGraphQl = new PlainClient(gitHub.apiUrl(), "").graphQl("{viewer{login}}");

        assertThat(without.status()).isEqualTo(401);
        assertThat(withWrong.status()).isEqualTo(401);
        assertThat(withWrong.message()).isEqualTo("Bad credentials");
        assertThat(withoutInGraphQl.status()).isEqualTo(401);
    }

    @Test
    void aMutationIsKnownByItsFieldsAndNotByItsText() {
        gitHub.http().faults().next(1, Requests.mutation("createDiscussion"), Outages.badGateway());

        Reply mentioned = client.graphQl("query createDiscussion{viewer{login}}");
        Reply other = client.graphQl(
                "mutation createDiscussion{updateDiscussion(input:{discussionId:\"x\"}){clientMutationId}}");

        assertThat(mentioned.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void anOutageMeetsOnlyWhatItWasMeantFor() {
        gitHub.http().faults().next(1, Requests.createsIssue(), Outages.secondaryLimit());

        Reply listed = client.get("/repos/example-org/project/issues");
        Reply refused = client.post("/repos/example-org/project/issues", "{'title':'Dark mode'}");

        assertThat(listed.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("secondary rate limit");
        assertThat(refused.header("Retry-After")).isEmpty();
        assertThat(gitHub.issues("project")).isEmpty();
    }

    @Test
    void everyOutageHasItsForm() {
        var faults = gitHub.http().faults();
        faults.next(1, Requests.any(), Outages.internalError());
        faults.next(1, Requests.any(), Outages.tooManyRequests(Duration.ofMinutes(2)));
        faults.next(1, Requests.any(), Outages.rateLimited());

        List<Reply> replies = List.of(client.get("/user"), client.get("/user"), client.graphQl("{viewer{login}}"));

        assertThat(replies).extracting(Reply::status).containsExactly(500, 429, 200);
        assertThat(replies.get(1).header("Retry-After")).isEqualTo("120");
        assertThat(replies.get(2).error().path("type").asText()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void somebodyWhoWaitsIsToldOfAChange() {
        var waiting = CompletableFuture.supplyAsync(() -> gitHub.await(
                "an issue", LONG, () -> gitHub.issues("project").stream().findFirst()));

        gitHub.as("member").openIssue("project", "Dark mode", "");

        assertThat(waiting.join().title()).isEqualTo("Dark mode");
    }

    @Test
    void somebodyWhoWaitsInVainIsToldWhatThereIs() {
        gitHub.as("member").openIssue("project", "Dark mode", "");

        assertThatThrownBy(() -> gitHub.await("a light mode", Duration.ofMillis(50), Optional::empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a light mode")
                .hasMessageContaining("Dark mode");
    }

    @Test
    void theVersionStaysUntilSomethingChanges() {
        long before = gitHub.version();

        client.get("/repos/example-org/project/issues");

        assertThat(gitHub.awaitChange(before, Duration.ofMillis(50))).isEqualTo(before);
        gitHub.as("member").openIssue("project", "Dark mode", "");
        assertThat(gitHub.awaitChange(before, LONG)).isGreaterThan(before);
    }

    @Test
    void peopleMayDoOnlyWhatIsTheirs() {
        gitHub.as("member").openIssue("project", "Dark mode", "");

        assertThatThrownBy(() -> gitHub.as("second-member").closeIssue("project", 2, "completed"))
                .isInstanceOf(IllegalArgumentException.class);
        gitHub.as("maintainer").closeIssue("project", 2, "not_planned");

        assertThat(gitHub.issues("project")).extracting(Issue::stateReason).containsExactly(Optional.of("not_planned"));
    }
}
