package io.github.roadmapbot.github.wire;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.ScriptedGitHub;
import io.github.roadmapbot.github.StrictPace;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens around a request: leave, and what GitHub says of the allowance. */
class WireTest {

    private static final String POST = "POST /graphql";
    private static final String WRITE = "mutation Write { write }";
    private static final String GOOD = "{\"data\":{\"write\":1}}";

    private final ScriptedGitHub gitHub;

    WireTest() throws IOException {
        gitHub = new ScriptedGitHub();
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aRequestThatHasToWaitIsNotSent() {
        gitHub.says(POST, GOOD);
        var graphQl = graphQl(new StrictPace(0));

        assertThatThrownBy(() -> graphQl.run(WRITE, Map.of()))
                .isInstanceOfSatisfying(
                        NotDone.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(1)));
        assertThat(gitHub.calls(POST)).isEmpty();
    }

    @Test
    void whatGitHubSaysIsLeftIsPassedOn() throws IOException {
        StrictPace pace = new StrictPace(1);
        long soon = Instant.now().getEpochSecond() + 90;
        gitHub.does(
                POST,
                call -> Answer.json(200, GOOD)
                        .with("X-RateLimit-Limit", "5000")
                        .with("X-RateLimit-Remaining", "4321")
                        .with("X-RateLimit-Reset", Long.toString(soon)));

        graphQl(pace).run(WRITE, Map.of());

        assertThat(pace.heard()).singleElement().asString().matches("GRAPHQL 4321 of 5000 for (8\\d|9[01]) s");
    }

    @Test
    void aTokenGoesNowhereElse() throws IOException {
        try (ScriptedGitHub elsewhere = new ScriptedGitHub()) {
            String there = elsewhere.access().apiUrl() + "/labels?page=2";
            gitHub.does("GET /labels", call -> Answer.json(200, "[]").with("Link", "<" + there + ">; rel=\"next\""));
            Wire wire = new Wire(gitHub.access());

            assertThatThrownBy(() -> new Rest(wire, PROJECT).list("/labels"))
                    .isInstanceOf(NeedsPerson.class)
                    .hasMessageContaining("is not the server of GITHUB_API_URL");
            assertThat(elsewhere.calls("GET /labels")).isEmpty();
        }
    }

    @Test
    void aRedirectionElsewhereIsNotFollowed() throws IOException {
        try (ScriptedGitHub elsewhere = new ScriptedGitHub()) {
            String there = elsewhere.access().apiUrl() + "/repositories/1";
            gitHub.does("GET /repos/" + PROJECT, call -> Answer.json(301, "{}").with("Location", there));
            Hub hub = new Hub(new Wire(gitHub.access()), PROJECT);

            assertThatThrownBy(hub::repository).isInstanceOf(NeedsPerson.class);
            assertThat(elsewhere.calls("GET /repositories/1")).isEmpty();
        }
    }

    @Test
    void aServerWithoutLimitsSaysNothing() throws IOException {
        StrictPace pace = new StrictPace(1);
        gitHub.says(POST, GOOD);

        graphQl(pace).run(WRITE, Map.of());

        assertThat(pace.heard()).isEmpty();
    }

    @Test
    void refusalsThatDoNotSayHowLongMakeTheWaitLongerUntilOneIsGood() throws IOException {
        var graphQl = graphQl(new StrictPace(99));
        gitHub.does(POST, call -> Answer.json(403, "{\"message\":\"You have exceeded a secondary rate limit.\"}"));
        List<Long> before = List.of(waitOf(graphQl), waitOf(graphQl), waitOf(graphQl));
        gitHub.says(POST, GOOD);
        graphQl.run(WRITE, Map.of());
        gitHub.does(POST, call -> Answer.json(429, ""));

        assertThat(before).containsExactly(60L, 120L, 240L);
        assertThat(waitOf(graphQl)).isEqualTo(60);
    }

    private static long waitOf(GraphQl graphQl) {
        return catchThrowableOfType(NotDone.class, () -> graphQl.run(WRITE, Map.of()))
                .retryAfter()
                .orElseThrow()
                .toSeconds();
    }

    private GraphQl graphQl(StrictPace pace) {
        return new GraphQl(new Wire(gitHub.access(), pace), PROJECT);
    }
}
