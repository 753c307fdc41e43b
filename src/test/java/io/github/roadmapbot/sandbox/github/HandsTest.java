package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to issues and cards that are there, and how programs find them afterwards. */
class HandsTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub =
            new SmallGitHub(clock, Organisation.sandbox(clock).withRepository("docs"));
    private final PlainClient client = PlainClient.of(gitHub);
    private final Person admin = gitHub.as("second-maintainer");
    private final int number = gitHub.as("member").openIssue("project", "Dark mode", "");

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void closingAndReopeningAreEventsWithAnActor() {
        admin.closeIssue("project", number, "duplicate");
        admin.reopenIssue("project", number);

        JsonNode last = asked("timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {totalCount nodes"
                        + " {__typename ... on ReopenedEvent {actor {login} stateReason}}}")
                .path("timelineItems");
        JsonNode closed = asked("timelineItems(first: 5, itemTypes: [CLOSED_EVENT]) {nodes {... on ClosedEvent"
                        + " {stateReason actor {login}}}}")
                .at("/timelineItems/nodes");

        assertThat(last.path("totalCount").asInt()).isEqualTo(2);
        assertThat(last.at("/nodes/0/__typename").asText()).isEqualTo("ReopenedEvent");
        assertThat(last.at("/nodes/0/actor/login").asText()).isEqualTo("second-maintainer");
        assertThat(closed.toString())
                .isEqualTo("[{\"stateReason\":\"DUPLICATE\",\"actor\":{\"login\":\"second-maintainer\"}}]");
    }

    @Test
    void aDuplicateIsNotPlannedForWhoeverDoesNotAskForDuplicates() {
        admin.closeIssue("project", number, "duplicate");

        assertThat(asked("stateReason").path("stateReason").asText()).isEqualTo("NOT_PLANNED");
        assertThat(asked("stateReason(enableDuplicate: true)")
                        .path("stateReason")
                        .asText())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void aTransferredIssueIsLedToOverRestAndNotFoundOverGraphQl() {
        String before = node();
        admin.issue("project", number).label("bug");
        admin.issue("project", number).placeOn(7);

        int there = admin.issue("project", number).transfer("docs");

        var rest = client.get("/repos/example-org/project/issues/" + number);
        var old = client.graphQl("{node(id: \"%s\") {id}}".formatted(before));
        assertThat(rest.status()).isEqualTo(301);
        assertThat(client.get(path(rest.header("Location")))
                        .body()
                        .path("number")
                        .asInt())
                .isEqualTo(there);
        assertThat(old.error().path("type").asText()).isEqualTo("NOT_FOUND");
        assertThat(gitHub.issues("project")).isEmpty();
        assertThat(gitHub.issues("docs"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.labels()).containsExactly("bug"));
        assertThat(gitHub.board(7).items().get(0).contentUrl())
                .contains(gitHub.issues("docs").get(0).url());
    }

    @Test
    void aDeletedIssueIsGoneFromEverywhere() {
        String before = node();
        admin.issue("project", number).placeOn(7);

        admin.issue("project", number).delete();

        assertThat(client.get("/repos/example-org/project/issues/" + number).status())
                .isEqualTo(410);
        assertThat(client.graphQl("{node(id: \"%s\") {id}}".formatted(before))
                        .error()
                        .path("type")
                        .asText())
                .isEqualTo("NOT_FOUND");
        assertThat(gitHub.board(7).items()).isEmpty();
    }

    @Test
    void onlyWhoMayDoesIt() {
        assertThatThrownBy(
                        () -> gitHub.as("maintainer").issue("project", number).delete())
                .hasMessageContaining("ADMIN");
        assertThatThrownBy(() ->
                        gitHub.as("second-member").issue("project", number).rename("Mine"))
                .hasMessageContaining("TRIAGE");
        gitHub.as("member").issue("project", number).rename("Darker mode");

        assertThat(gitHub.issues("project").get(0).title()).isEqualTo("Darker mode");
    }

    @Test
    void anArchivedCardIsShownToWhoeverAsksForIt() {
        admin.issue("project", number).placeOn(7);
        admin.card(7, "Dark mode").archive();

        JsonNode all = asked("projectItems(first: 5) {nodes {isArchived}}");
        JsonNode active = asked("projectItems(first: 5, includeArchived: false) {totalCount}");

        assertThat(all.at("/projectItems/nodes/0/isArchived").asBoolean()).isTrue();
        assertThat(active.at("/projectItems/totalCount").asInt()).isZero();
    }

    private String node() {
        return gitHub.issues("project").get(0).nodeId();
    }

    private JsonNode asked(String fields) {
        return client.graphQl("{node(id: \"%s\") {... on Issue {%s}}}".formatted(node(), fields))
                .data("/node");
    }

    private String path(String address) {
        return address.substring(gitHub.apiUrl().toString().length());
    }
}
