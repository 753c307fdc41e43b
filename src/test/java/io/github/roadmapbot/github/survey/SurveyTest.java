package io.github.roadmapbot.github.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.ScriptedGitHub;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a look makes of servers that answer otherwise than the newest GitHub.com. */
class SurveyTest {

    private static final BoardName BOARD = new BoardName("example-org", 7, false);

    @AutoClose
    private final ScriptedGitHub gitHub;

    SurveyTest() throws IOException {
        gitHub = new ScriptedGitHub();
    }

    @Test
    void anEnterpriseServerWithoutFieldsOfOrganisationsHasNone() throws IOException {
        gitHub.says("POST /graphql", board("Stage"));

        assertThat(new Survey(gitHub.wire(), Clock.systemUTC()).board(BOARD).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.issueField()).isEmpty());
        assertThat(gitHub.calls("GET /orgs/example-org/projectsV2/7/fields")).hasSize(1);
    }

    @Test
    void fieldsThatBelongToTheOrganisationAreKnown() throws IOException {
        gitHub.says("POST /graphql", board("Quarter"));
        gitHub.says("GET /orgs/example-org/projectsV2/7/fields", """
                [{"id":1,"name":"Stage"},{"id":2,"name":"Quarter","issue_field_id":9}]""");

        assertThat(new Survey(gitHub.wire(), Clock.systemUTC()).board(BOARD).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.issueField()).contains(9L));
    }

    private static String board(String field) {
        return """
                {"data":{"owner":{"projectV2":{"id":"BOARD","url":"https://github.com/orgs/example-org/projects/7",
                 "fields":{"pageInfo":{"hasNextPage":false,"endCursor":"c1"},"nodes":[
                  {"id":"F1","name":"%s","dataType":"SINGLE_SELECT","options":[{"id":"o1","name":"Now"}]}]}}}}}""".formatted(field);
    }
}
