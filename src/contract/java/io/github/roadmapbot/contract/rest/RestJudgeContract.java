package io.github.roadmapbot.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.traffic.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of REST refuses what is wrong, or its silence would mean nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestJudgeContract {

    private static final String ISSUES = "/repos/example-org/project/issues";

    private final OpenApi description = OpenApi.ofGitHub();
    private final RestJudge judge = new RestJudge(description);

    @Test
    void aGoodRequestIsAccepted() {
        assertThat(posted("{\"title\": \"Dark mode\", \"labels\": [\"roadmap\"], \"assignee\": null}"))
                .isEmpty();
        assertThat(asked(ISSUES, "state=all&per_page=100&creator=roadmap-bot")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a wrong type       | {\"title\": true}",
        "a wrong type below | {\"title\": \"Dark mode\", \"labels\": [1]}",
        "a missing property | {\"body\": \"Please\"}",
        "an unknown one     | {\"title\": \"Dark mode\", \"label\": [\"roadmap\"]}",
        "an unknown one below | {\"title\": \"Dark mode\", \"labels\": [{\"nam\": \"roadmap\"}]}",
        "an unwanted null   | {\"title\": \"Dark mode\", \"body\": null}",
        "what is not JSON   | title=Dark+mode",
        "no body            | ``"
    })
    void aWrongBodyIsRefused(String what, String body) {
        assertThat(posted(body)).as(what).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown path, /repos/example-org/project/isues, ''",
        "an unknown parameter, /repos/example-org/project/issues, perpage=100",
        "a wrong enum, /repos/example-org/project/issues, state=every",
        "a wrong number, /repos/example-org/project/issues, page=two",
        "a wrong time, /repos/example-org/project/issues, since=yesterday",
        "a missing parameter, /search/issues, ''",
        "a wrong variable, /repos/example-org/project/issues/one, ''"
    })
    void aWrongAddressIsRefused(String what, String path, String query) {
        assertThat(asked(path, query)).as(what).isNotEmpty();
    }

    @Test
    void aMethodThatIsNotThereIsRefused() {
        assertThat(judge.problemsOfRequest(exchange("PUT", ISSUES, "", "{}", 200, "")))
                .isNotEmpty();
    }

    @Test
    void aBodyThatIsNotCalledJsonIsRefused() {
        Exchange form = new Exchange(
                "github",
                "POST",
                ISSUES,
                "",
                Map.of("accept", List.of("application/json"), "content-type", List.of("text/plain")),
                "{\"title\": \"Dark mode\"}",
                201,
                Map.of(),
                "",
                false);

        assertThat(judge.problemsOfRequest(form)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "an undescribed status | 418 | {}",
        "a missing property    | 200 | [{\"id\": 1}]",
        "a wrong type          | 200 | {}",
        "an invented property  | 404 | {\"message\": \"Not Found\", \"mesage\": \"Not Found\"}",
        "a wrong type below    | 404 | {\"message\": 1}",
        "a page                | 200 | <html>"
    })
    void aWrongAnswerIsRefused(String what, int status, String answer) {
        assertThat(judge.problemsOfAnswer(exchange("GET", ISSUES, "", "", status, answer)))
                .as(what)
                .isNotEmpty();
    }

    /** Some validators pass over {@code nullable} where no type stands beside it, and over everything that follows. */
    @Test
    void nullableWithoutATypeIsJudged() {
        Schemas schemas = new Schemas(description);
        var milestone = description
                .find("POST", ISSUES)
                .orElseThrow()
                .body("application/json")
                .orElseThrow()
                .at("/properties/milestone");

        assertThat(milestone.has("type")).isFalse();
        assertThat(schemas.problems(milestone, "null")).isEmpty();
        assertThat(schemas.problems(milestone, "3")).isEmpty();
        assertThat(schemas.problems(milestone, "[3]")).isNotEmpty();
    }

    private List<String> posted(String body) {
        return judge.problemsOfRequest(exchange("POST", ISSUES, "", body == null ? "" : body, 201, ""));
    }

    private List<String> asked(String path, String query) {
        return judge.problemsOfRequest(exchange("GET", path, query, "", 200, ""));
    }

    private static Exchange exchange(
            String method, String path, String query, String body, int status, String answer) {
        return new Exchange(
                "github",
                method,
                path,
                query,
                Map.of(
                        "accept", List.of("application/vnd.github+json"),
                        "content-type", List.of("application/json")),
                body,
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                answer,
                false);
    }
}
