package io.github.roadmapbot.github.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.ScriptedGitHub;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphQlTest {

    private static final String POST = "POST /graphql";
    private static final String QUERY = "query Who { viewer { login } }";
    private static final String MUTATION = "mutation Two { a: x { id } b: x { id } }";

    private ScriptedGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new ScriptedGitHub();
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void theDataOfTheAnswerComesBack() throws IOException {
        gitHub.says(POST, "{\"data\":{\"viewer\":{\"login\":\"roadmap-bot\"}}}");

        var data = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT).run(QUERY, Map.of("a", 1));

        assertThat(data.at("/viewer/login").asText()).isEqualTo("roadmap-bot");
        Call call = gitHub.calls(POST).get(0);
        assertThat(call.body()).contains("\"operationName\":\"Who\"", "\"variables\":{\"a\":1}");
        assertThat(call.header("Authorization")).contains("bearer " + ScriptedGitHub.TOKEN);
        assertThat(call.header("User-Agent")).contains("roadmap-bot");
        assertThat(call.header("X-GitHub-Api-Version")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anErrorInsideAGoodStatusSaysWhatMayBeDoneNext(String document, String answer, String expected) {
        gitHub.says(POST, answer);
        var graphQl = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT);

        assertThatThrownBy(() -> graphQl.run(document, Map.of()))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(expected));

        assertThat(gitHub.calls(POST)).hasSize(1);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(QUERY, error("null", "NOT_FOUND"), "NeedsPerson"),
                arguments(QUERY, error("{\"a\":{\"id\":\"1\"}}", "FORBIDDEN"), "NeedsPerson"),
                arguments(QUERY, error("null", "INSUFFICIENT_SCOPES"), "NeedsPerson"),
                arguments(QUERY, error("null", "SERVICE_UNAVAILABLE"), "NotDone"),
                arguments(QUERY, error("null", "RATE_LIMITED"), "NotDone"),
                arguments(QUERY, "{\"data\":null}", "NotDone"),
                arguments(QUERY, "<html>", "NotDone"),
                arguments(MUTATION, error("null", "RATE_LIMITED"), "NotDone"),
                arguments(MUTATION, error("{\"a\":null,\"b\":null}", "RATE_LIMITED"), "NotDone"),
                arguments(MUTATION, error("null", "RATE_LIMIT"), "NotDone"),
                arguments(
                        MUTATION,
                        "{\"errors\":[{\"message\":\"API rate limit already exceeded for user ID 1.\"}]}",
                        "NotDone"),
                arguments(MUTATION, error("{\"a\":{\"id\":\"1\"},\"b\":null}", "RATE_LIMITED"), "Unclear"),
                arguments(MUTATION, error("{\"a\":null,\"b\":null}", "UNPROCESSABLE"), "NeedsPerson"),
                arguments(MUTATION, error("{\"a\":null,\"b\":{\"id\":\"1\"}}", "UNPROCESSABLE"), "NeedsPerson"),
                arguments(MUTATION, error("{\"a\":{\"id\":null},\"b\":null}", "FORBIDDEN"), "Unclear"),
                arguments(MUTATION, error("null", "INTERNAL"), "Unclear"),
                arguments(MUTATION, "{\"errors\":[{\"message\":\"Something went wrong\"}]}", "Unclear"),
                arguments(
                        MUTATION,
                        "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"undefinedField\"}}]}",
                        "NeedsPerson"),
                arguments(MUTATION, "{\"data\":null}", "Unclear"),
                arguments(MUTATION, "{\"da", "Unclear"),
                arguments(MUTATION, "", "Unclear"),
                arguments(
                        MUTATION,
                        "{\"data\":null,\"errors\":[{\"message\":\"You have exceeded a secondary rate limit\"}]}",
                        "NotDone"));
    }

    @Test
    void aLimitInsideAGoodStatusSaysHowLongToWait() {
        gitHub.does(
                POST, call -> Answer.json(200, error("null", "RATE_LIMITED")).with("Retry-After", "17"));
        var graphQl = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT);

        NotDone failure = catchThrowableOfType(NotDone.class, () -> graphQl.run(MUTATION, Map.of()));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void limitsInsideGoodStatusesMakeTheWaitLongerUntilOneAnswerIsGood() throws IOException {
        gitHub.says(POST, error("null", "RATE_LIMITED"));
        var graphQl = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT);
        List<Long> waits = List.of(waitOf(graphQl), waitOf(graphQl), waitOf(graphQl));
        gitHub.says(POST, "{\"data\":{\"viewer\":{}}}");
        graphQl.run(QUERY, Map.of());
        gitHub.says(POST, error("null", "RATE_LIMITED"));

        assertThat(waits).containsExactly(60L, 120L, 240L);
        assertThat(waitOf(graphQl)).isEqualTo(60);
    }

    private static long waitOf(GraphQl graphQl) {
        return catchThrowableOfType(NotDone.class, () -> graphQl.run(MUTATION, Map.of()))
                .retryAfter()
                .orElseThrow()
                .toSeconds();
    }

    @Test
    void theMessageNamesTheOperationAndTheRequest() {
        gitHub.does(POST, call -> Answer.json(200, error("null", "NOT_FOUND")).with("X-GitHub-Request-Id", "CD:34"));
        var graphQl = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT);

        assertThatThrownBy(() -> graphQl.run(QUERY, Map.of())).hasMessageContainingAll("query Who", "CD:34", "because");
    }

    @Test
    void pagesThatDoNotEndAreGivenUp() {
        gitHub.says(POST, """
                {"data":{"all":{"nodes":[],"pageInfo":{"hasNextPage":true,"endCursor":"same"}}}}""");
        var graphQl = new GraphQl(gitHub.wire(), ScriptedGitHub.PROJECT);

        assertThatThrownBy(() -> graphQl.find(Operation.of(QUERY), Map.of(), "/all", node -> false))
                .isInstanceOf(NotDone.class);

        assertThat(gitHub.calls(POST)).hasSize(2);
    }

    private static String error(String data, String type) {
        return """
                {"data":%s,"errors":[{"type":"%s","path":["a"],"message":"because"}]}""".formatted(data, type);
    }
}
