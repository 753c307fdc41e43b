package io.github.roadmapbot.github.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTest {

    private static final String SECONDARY =
            "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes.\"}";
    private static final String DATE = "Fri, 20 Nov 2026 10:00:00 GMT";

    @Test
    void itsOwnWordsShowNoBody() {
        assertThat(reply(false, 201, Map.of(), "{\"token\":\"ghs_1\"}"))
                .asString()
                .endsWith("answered with status 201");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitSaysHowLongToWait(int status, Map<String, String> headers, String body, long seconds) {
        GitHubFailure failure = reply(true, status, headers, body).failure().orElseThrow();

        assertThat(failure)
                .isInstanceOfSatisfying(
                        NotDone.class,
                        notDone -> assertThat(notDone.retryAfter()).contains(Duration.ofSeconds(seconds)));
    }

    static Stream<Arguments> limits() {
        String reset = "1795168920"; // 10:02 on that day
        return Stream.of(
                arguments(403, Map.of("Retry-After", "30"), SECONDARY, 30),
                arguments(429, Map.of("Retry-After", "5"), "", 5),
                arguments(403, Map.of(), SECONDARY, 60),
                arguments(429, Map.of(), "", 60),
                arguments(429, Map.of("Retry-After", "soon"), "", 60),
                arguments(429, Map.of("Retry-After", "999999999"), "", 3600),
                arguments(403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset, "Date", DATE), "", 120),
                arguments(429, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset, "Date", DATE), "", 120),
                arguments(429, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1", "Date", DATE), "", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  500, Unclear", "true,  502, Unclear", "true,  503, Unclear", "true,  504, Unclear",
        "false, 500, NotDone", "false, 504, NotDone", "true,  409, NotDone", "true,  401, NeedsPerson",
        "true,  403, NeedsPerson", "true,  404, NeedsPerson", "true,  410, NeedsPerson", "true,  422, NeedsPerson",
        "true,  400, NeedsPerson", "true,  301, NeedsPerson"
    })
    void aStatusSaysWhatMayBeDoneNext(boolean writes, int status, String expected) {
        Optional<GitHubFailure> failure =
                reply(writes, status, Map.of(), "{\"message\":\"No\"}").failure();

        assertThat(failure.orElseThrow().getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "true, 201", "false, 204", "false, 301", "true, 307"})
    void aGoodAnswerIsNoFailure(boolean writes, int status) {
        assertThat(reply(writes, status, Map.of(), "{}").failure()).isEmpty();
    }

    @Test
    void aRefusalNamesThePermissionAndTheRequest() {
        Map<String, String> headers =
                Map.of("X-Accepted-GitHub-Permissions", "issues=write", "X-GitHub-Request-Id", "AB:12");

        var failure = reply(true, 403, headers, "{\"message\":\"Resource not accessible\"}")
                .failure();

        assertThat(failure.orElseThrow())
                .hasMessageContainingAll("issues=write", "AB:12", "Resource not accessible", "POST /repos");
    }

    @Test
    void aRefusalForSingleSignOnShowsWhereToClick() {
        Map<String, String> headers = Map.of("X-GitHub-SSO", "required; url=https://github.com/orgs/example-org/sso");

        var failure = reply(true, 403, headers, "{}").failure();

        assertThat(failure.orElseThrow()).hasMessageContaining("open https://github.com/orgs/example-org/sso");
    }

    @Test
    void aRefusalShowsWhatWasWrong() {
        String body = """
                {"message":"Validation Failed","errors":[{"field":"title","code":"missing_field"},"body is too long"]}""";

        var failure = reply(true, 422, Map.of(), body).failure();

        assertThat(failure.orElseThrow()).hasMessageContainingAll("title missing_field", "body is too long");
    }

    @Test
    void noTokenGetsIntoAMessage() {
        String body = "{\"message\":\"bad ghp_sandbox0123456789abcdef ghs_12_ey.JhbGciOi.J9-x_y and"
                + " github_pat_11AAAAAAA0123456789\"}";

        var failure = reply(true, 422, Map.of(), body).failure();

        assertThat(failure.orElseThrow())
                .hasMessageContaining("bad ghp_… ghs_… and github_pat_…")
                .hasMessageNotContaining("0123456789");
    }

    private static Reply reply(boolean writes, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return new Reply(new Question("POST /repos", writes), status, HttpHeaders.of(all, (name, value) -> true), body);
    }
}
