package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueFieldsTest {

    private static final String VALUES = "/repos/example-org/project/issues/2/issue-field-values";

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Wire wire = new Wire(PlainClient.of(gitHub));

    @BeforeEach
    void openIssue() {
        gitHub.as("member").openIssue("project", "Dark mode", "");
        gitHub.as("second-maintainer").makeIssueField(7, "Stage");
        wire.added(wire.issueId(2));
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void anOptionIsChosenByItsNameAndShowsOnEveryBoard() {
        Reply reply = set(id(), "\"Now\"");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/0/value").asText()).isEqualTo("Now");
        assertThat(wire.client().get(VALUES).body()).isEqualTo(reply.body());
        assertThat(gitHub.board(7).items().get(0).values()).containsEntry("Stage", "Now");
    }

    @Test
    void anOptionThatIsNotThereIsRefused() {
        assertThat(set(id(), "\"now\"").status()).isEqualTo(422);
        assertThat(gitHub.board(7).items().get(0).values()).isEmpty();
    }

    @Test
    void theColumnsOwnIdIsNotTheFields() {
        JsonNode column = wire.client()
                .get("/orgs/example-org/projectsV2/7/fields")
                .body()
                .findParent("issue_field_id");

        assertThat(column.path("name").asText()).isEqualTo("Stage");
        assertThat(set(column.path("id").asLong(), "\"Now\"").status()).isEqualTo(422);
    }

    @Test
    void whoMayNotPushIsRefused() {
        gitHub.permit("roadmap-bot", Permission.READ);

        assertThat(set(id(), "\"Now\"").status()).isEqualTo(403);
    }

    @Test
    void aValueThatIsNeitherTextNorNumberIsRefused() {
        assertThat(set(id(), "[\"Now\"]").status()).isEqualTo(422);
        assertThat(wire.client()
                        .post(VALUES, "{\"issue_field_values\":[{\"field_id\":1}]}")
                        .status())
                .isEqualTo(422);
    }

    private Reply set(long field, String value) {
        return wire.client()
                .post(VALUES, "{\"issue_field_values\":[{\"field_id\":%d,\"value\":%s}]}".formatted(field, value));
    }

    private long id() {
        return wire.client()
                .get("/orgs/example-org/projectsV2/7/fields")
                .body()
                .findValue("issue_field_id")
                .asLong();
    }
}
