package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How things look that people have closed, archived or switched off. */
class BrokenPlacesTest {

    private final Clock clock = new SettableClock();

    @AutoClose
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    private final PlainClient client = PlainClient.of(gitHub);

    @Test
    void aRepositorySaysWhatIsSwitchedOff() {
        gitHub.archive("project", true);
        gitHub.discussionsEnabled("project", false);

        JsonNode repository = client.get("/repos/example-org/project").body();

        assertThat(repository.path("archived").asBoolean()).isTrue();
        assertThat(repository.path("has_discussions").asBoolean()).isFalse();
        assertThat(categories("")).isEmpty();
    }

    @Test
    void announcementsAreAssignableToMaintainersOnly() {
        gitHub.pageSize(100);

        assertThat(categories(", filterByAssignable: true")).hasSize(3);

        gitHub.permit("roadmap-bot", Permission.MAINTAIN);
        assertThat(categories(", filterByAssignable: true")).hasSize(4);
    }

    @Test
    void aBoardSaysThatItIsClosedAndWhetherItCanBeChanged() {
        gitHub.closeBoard(7, true);
        gitHub.permitOnBoard(7, "roadmap-bot", Permission.READ);

        Reply reply = client.graphQl(
                "{organization(login: \"example-org\") {projectV2(number: 7) {closed viewerCanUpdate}}}");

        assertThat(reply.data("/organization/projectV2/closed").asBoolean()).isTrue();
        assertThat(reply.data("/organization/projectV2/viewerCanUpdate").asBoolean())
                .isFalse();
    }

    private JsonNode categories(String filter) {
        return client.graphQl("""
                        {repository(owner: "example-org", name: "project") {
                          discussionCategories(first: 10%s) {nodes {name}}}}
                        """.formatted(filter)).data("/repository/discussionCategories/nodes");
    }
}
