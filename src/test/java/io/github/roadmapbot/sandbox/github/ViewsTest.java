package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private static final String VIEWS = "/orgs/example-org/projectsV2/7/views";

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final PlainClient client = PlainClient.of(gitHub);

    @BeforeEach
    void fillTheBoard() {
        Person owner = gitHub.as("second-maintainer");
        for (String quarter : List.of("Q1 2027", "Q2 2027", "Q1 2027", "Q1 2027", "Q1 2027")) {
            int number = owner.openIssue(
                    "project", "Work " + gitHub.issues("project").size(), "");
            owner.placeIssue(7, "project", number);
            owner.moveItem(7, "Work " + (number - 2), "Quarter", quarter);
        }
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aViewShowsWhatFitsItsFilterPageByPage() {
        Reply made = make("Q1 2027", "quarter:\\\"Q1 2027\\\"");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("html_url").asText()).endsWith("/orgs/example-org/projects/7/views/2");
        assertThat(titles(2)).containsExactly("Work 0", "Work 2", "Work 3", "Work 4");
    }

    @Test
    void twoViewsOfOneNameAreTwoViews() {
        make("Q1 2027", "");
        make("Q1 2027", "");

        assertThat(gitHub.views(7)).extracting(BoardView::name).containsExactly("View 1", "Q1 2027", "Q1 2027");
    }

    @Test
    void aFilterThatNamesNoColumnIsKeptAndShowsNothing() {
        assertThat(make("Q1 2027", "quartal:\\\"Q1 2027\\\"").status()).isEqualTo(201);

        assertThat(titles(2)).isEmpty();
    }

    @Test
    void conditionsAreAllToHoldAndOneOfTheValuesOfEach() {
        make("Both", "quarter:\\\"Q1 2027\\\",\\\"Q2 2027\\\" is:issue");
        make("Not", "-quarter:\\\"Q1 2027\\\"");

        assertThat(titles(2)).hasSize(5);
        assertThat(titles(3)).containsExactly("Work 1");
    }

    @Test
    void aWrongViewIsRefused() {
        assertThat(client.post(VIEWS, "{\"name\":\"x\"}").status()).isEqualTo(422);
        assertThat(client.post(VIEWS, "{\"name\":\"x\",\"layout\":\"cards\"}").status())
                .isEqualTo(422);
        assertThat(client.post(VIEWS, "{\"name\":\"x\",\"layout\":\"table\",\"fliter\":\"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.get(VIEWS + "/9/items").status()).isEqualTo(404);
        gitHub.permitOnBoard(7, "roadmap-bot", Permission.READ);
        assertThat(make("Q1 2027", "").status()).isEqualTo(403);
    }

    @Test
    void aViewShowsSomethingElseOnceItIsChangedByWhomeverMayWrite() {
        make("Planned", "quarter:\\\"Q1 2027\\\"");
        String id = client.graphQl("{organization(login: \"example-org\") {projectV2(number: 7)"
                        + " {views(last: 1) {nodes {id name}}}}}")
                .data("/organization/projectV2/views/nodes/0/id")
                .asText();
        String change =
                "mutation {updateProjectV2View(input: {viewId: \"%s\", filter: \"%s\"}) {projectV2View {id filter}}}";

        Reply changed = client.graphQl(change.formatted(id, "quarter:\\\"Q2 2027\\\""));

        assertThat(changed.data("/updateProjectV2View/projectV2View/id").asText())
                .isEqualTo(id);
        assertThat(titles(2)).containsExactly("Work 1");
        gitHub.permitOnBoard(7, "roadmap-bot", Permission.READ);
        client.graphQl(change.formatted(id, ""));
        assertThat(titles(2)).containsExactly("Work 1");
    }

    private Reply make(String name, String filter) {
        return client.post(VIEWS, "{\"name\":\"%s\",\"layout\":\"board\",\"filter\":\"%s\"}".formatted(name, filter));
    }

    private List<String> titles(int view) {
        List<String> titles = new ArrayList<>();
        String path = VIEWS + "/" + view + "/items?per_page=100";
        while (!path.isEmpty()) {
            Reply page = client.get(path);
            for (JsonNode item : page.body()) {
                titles.add(item.at("/content/title").asText());
            }
            path = page.header("Link").replaceAll(".*<[^>]*?(/orgs[^>]*)>; rel=\"next\".*", "$1");
        }
        return titles;
    }
}
