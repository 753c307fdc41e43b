package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenReactionsTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final PlainClient client = PlainClient.of(gitHub);
    private final String issue = issue();

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void everybodyGivesEachReactionOnceAndCanTakeItBack() {
        gitHub.as("member").react(issue, "THUMBS_UP");
        gitHub.as("member").react(issue, "THUMBS_UP");
        gitHub.as("member").react(issue, "HEART");
        gitHub.as("second-member").react(issue, "HEART");
        gitHub.as("second-member").takesBack(issue, "HEART");

        JsonNode all = reactions("first: 100");

        assertThat(all.path("totalCount").asInt()).isEqualTo(2);
        assertThat(all.findValuesAsText("content")).containsExactly("THUMBS_UP", "HEART");
        assertThat(all.findValuesAsText("login")).containsExactly("member", "member");
        assertThat(all.path("viewerHasReacted").asBoolean()).isFalse();
    }

    @Test
    void theyComeInPagesAndByTheirContent() {
        gitHub.pageSize(1);
        gitHub.as("member").react(issue, "HEART");
        gitHub.as("second-member").react(issue, "HEART");
        gitHub.as("maintainer").react(issue, "EYES");

        JsonNode first = reactions("first: 100, content: HEART");
        JsonNode second = reactions("first: 100, content: HEART, after: " + first.at("/pageInfo/endCursor"));

        assertThat(first.findValuesAsText("login")).containsExactly("member");
        assertThat(first.path("totalCount").asInt()).isEqualTo(2);
        assertThat(second.findValuesAsText("login")).containsExactly("second-member");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void aListWithoutBoundsIsRefusedAndSoIsAReactionThatDoesNotExist() {
        Reply unbounded =
                client.graphQl("{node(id: \"%s\") {... on Reactable {reactions {totalCount}}}}".formatted(issue));

        assertThat(unbounded.error().path("type").asText()).isEqualTo("MISSING_PAGINATION_BOUNDARIES");
        assertThatThrownBy(() -> gitHub.as("member").react(issue, "SHRUG")).hasMessageContaining("SHRUG");
        assertThatThrownBy(() -> gitHub.as("member").react("I_nothing", "HEART"))
                .hasMessageContaining("I_nothing");
    }

    @Test
    void ofSeveralNodesThoseThatAreNotThereAreNull() {
        Reply reply = client.graphQl("{nodes(ids: [\"%s\", \"I_gone\"]) {id}}".formatted(issue));

        assertThat(reply.data("/nodes/0/id").asText()).isEqualTo(issue);
        assertThat(reply.data("/nodes/1").isNull()).isTrue();
        assertThat(reply.error().path("type").asText()).isEqualTo("NOT_FOUND");
        assertThat(reply.error().path("path").toString()).isEqualTo("[\"nodes\",1]");
    }

    @Test
    void aBotsReactionHasNoUser() {
        gitHub.registerApp("helper");
        gitHub.as("helper[bot]").react(issue, "EYES");

        assertThat(reactions("first: 1").at("/nodes/0/user").isNull()).isTrue();
    }

    private String issue() {
        gitHub.as("member").openIssue("project", "Dark mode", "Please");
        return gitHub.issues("project").get(0).nodeId();
    }

    private JsonNode reactions(String bounds) {
        return client.graphQl("""
                {node(id: "%s") {... on Reactable {reactions(%s) {
                  totalCount viewerHasReacted pageInfo {hasNextPage endCursor} nodes {content user {login}}}}}}
                """.formatted(issue, bounds)).data("/node/reactions");
    }
}
