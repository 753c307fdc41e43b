package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.Organisation.Column;
import io.github.roadmapbot.sandbox.github.Organisation.ProjectBoard;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardsTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Wire wire = new Wire(PlainClient.of(gitHub));

    @BeforeEach
    void openIssue() {
        gitHub.as("member").openIssue("project", "Dark mode", "");
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void theQuartersAreTheClocksOwnAndTheNextFour() {
        assertThat(gitHub.board(7).fields())
                .filteredOn(field -> field.name().equals("Quarter"))
                .flatExtracting(Board.Field::options)
                .extracting(Option::name)
                .containsExactly("Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027");
    }

    @Test
    void addingAnIssueTwiceGivesTheSameItem() {
        String first = wire.added(wire.issueId(2));
        String second = wire.added(wire.issueId(2));

        assertThat(second).isEqualTo(first);
        assertThat(gitHub.board(7).items()).extracting(Board.Item::id).containsExactly(first);
    }

    @Test
    void anItemShowsWhatWasChosen() {
        String item = wire.added(wire.issueId(2));

        wire.choose(item, "Stage", "Now");
        wire.choose(item, "Quarter", "Q1 2027");

        assertThat(gitHub.board(7).items()).singleElement().satisfies(seen -> {
            assertThat(seen.contentTitle()).isEqualTo("Dark mode");
            assertThat(seen.contentUrl())
                    .contains(gitHub.issues("project").get(0).url());
            assertThat(seen.values()).isEqualTo(Map.of("Stage", "Now", "Quarter", "Q1 2027"));
        });
    }

    @Test
    void oneRequestSetsSeveralFieldsUnderAliases() {
        String item = wire.added(wire.issueId(2));
        String set = "updateProjectV2ItemFieldValue(input:{projectId:\"%s\",itemId:\"%s\",fieldId:\"%s\","
                + "value:{singleSelectOptionId:\"%s\"}}){projectV2Item{id}}";

        Reply reply = wire.client()
                .graphQl("mutation{a:%s b:%s}"
                        .formatted(
                                set.formatted(
                                        wire.boardId(), item, wire.fieldId("Stage"), wire.optionId("Stage", "Next")),
                                set.formatted(
                                        wire.boardId(),
                                        item,
                                        wire.fieldId("Category"),
                                        wire.optionId("Category", "Improvement"))));

        assertThat(reply.error().isMissingNode()).isTrue();
        assertThat(gitHub.board(7).items().get(0).values())
                .isEqualTo(Map.of("Stage", "Next", "Category", "Improvement"));
    }

    @Test
    void anItemIsNotAddedAndUpdatedInTheSameCall() {
        String issue = wire.issueId(2);
        String item = wire.added(issue);

        Reply reply = wire.client().graphQl("""
                mutation {
                  addProjectV2ItemById(input: {projectId: "%1$s", contentId: "%2$s"}) {item {id}}
                  updateProjectV2ItemFieldValue(input: {projectId: "%1$s", itemId: "%3$s", fieldId: "%4$s",
                    value: {singleSelectOptionId: "%5$s"}}) {projectV2Item {id}}}
                """.formatted(
                        wire.boardId(), issue, item, wire.fieldId("Stage"), wire.optionId("Stage", "Now")));

        assertThat(reply.error().path("type").asText()).isEqualTo("UNPROCESSABLE");
        assertThat(reply.data("/addProjectV2ItemById/item/id").asText()).isEqualTo(item);
        assertThat(gitHub.board(7).items().get(0).values()).isEmpty();
    }

    @Test
    void optionsSentBackWithoutTheirIdsTakeTheirValuesWithThem() {
        String item = wire.added(wire.issueId(2));
        wire.choose(item, "Quarter", "Q1 2027");

        replaceQuarters(List.of(option("", "Q1 2027"), option("", "Q2 2027")));

        assertThat(gitHub.board(7).items().get(0).values()).isEmpty();
    }

    @Test
    void optionsSentBackWithTheirIdsKeepTheirValues() {
        String item = wire.added(wire.issueId(2));
        wire.choose(item, "Quarter", "Q1 2027");

        replaceQuarters(List.of(option(wire.optionId("Quarter", "Q1 2027"), "Q1 2027"), option("", "Q1 2028")));

        assertThat(gitHub.board(7).items().get(0).values()).isEqualTo(Map.of("Quarter", "Q1 2027"));
        assertThat(wire.optionId("Quarter", "Q1 2028")).isNotEmpty();
    }

    @Test
    void fieldsComeInPages() {
        gitHub.pageSize(2);

        List<String> names = new ArrayList<>();
        String after = "null";
        JsonNode fields;
        do {
            fields = fieldsAfter(after);
            fields.path("nodes").forEach(node -> names.add(node.path("name").asText()));
            after = fields.path("pageInfo").path("endCursor").toString();
        } while (fields.path("pageInfo").path("hasNextPage").asBoolean());

        assertThat(names).containsExactly("Title", "Assignees", "Stage", "Category", "Quarter", "Labels", "Repository");
    }

    @Test
    void listsLearnOfANewItemLateButItsIdIsKnownAtOnce() {
        gitHub.listsLag(Duration.ofMinutes(8));
        clock.pass(Duration.ofMinutes(8));
        String item = wire.added(wire.issueId(2));

        int early = itemsOfIssue();
        clock.pass(Duration.ofMinutes(8));

        assertThat(early).isZero();
        assertThat(itemsOfIssue()).isEqualTo(1);
        assertThat(wire.client()
                        .graphQl("{node(id:\"%s\"){id}}".formatted(item))
                        .data("/node/id")
                        .asText())
                .isEqualTo(item);
    }

    @Test
    void draftsAreNotIdempotent() {
        Map<String, String> draft = Map.of("projectId", wire.boardId(), "title", "An idea");

        wire.mutate("addProjectV2DraftIssue", "AddProjectV2DraftIssueInput", "projectItem {id type}", draft);
        wire.mutate("addProjectV2DraftIssue", "AddProjectV2DraftIssueInput", "projectItem {id type}", draft);

        assertThat(gitHub.board(7).items()).extracting(Board.Item::contentTitle).containsExactly("An idea", "An idea");
    }

    @Test
    void aColumnThatIsAnIssueFieldIsRefused() {
        var board = new ProjectBoard("example-org", 8, "Other", List.of(new Column("Stage", List.of("Now"), true)));
        try (var other = new SmallGitHub(clock, Organisation.sandbox(clock).withBoard(board))) {
            other.as("member").openIssue("project", "Dark mode", "");
            Wire onOther = new Wire(PlainClient.of(other), 8);

            Reply reply = onOther.choose(onOther.added(onOther.issueId(2)), "Stage", "Now");

            assertThat(reply.error().path("message").asText()).contains("issue fields used as a project field");
        }
    }

    @Test
    void aPersonsBoardIsInvisibleToAnApp() {
        var seed = Organisation.sandbox(clock).withBoard(new ProjectBoard("member", 1, "Mine", List.of()));
        String document = "{user(login:\"member\"){projectV2(number:1){title}}}";
        String all = "{user(login:\"member\"){projectsV2(first:5){totalCount}}}";
        try (var classic = new SmallGitHub(clock, seed);
                var app = new SmallGitHub(clock, seed.withToken("ghs_sandbox.0123456789"))) {

            Reply refused = PlainClient.of(app).graphQl(document);

            assertThat(refused.error().path("type").asText()).isEqualTo("NOT_FOUND");
            assertThat(PlainClient.of(app)
                            .graphQl(all)
                            .data("/user/projectsV2/totalCount")
                            .asInt(9))
                    .isZero();
            assertThat(PlainClient.of(classic)
                            .graphQl(document)
                            .data("/user/projectV2/title")
                            .asText())
                    .isEqualTo("Mine");
        }
    }

    @Test
    void aBoardNeedsItsScopeAndItsPermission() {
        String issue = wire.issueId(2);
        String board = wire.boardId();
        Map<String, String> input = Map.of("projectId", board, "contentId", issue);

        gitHub.permit("roadmap-bot", Permission.READ);
        Reply asReader = wire.mutate("addProjectV2ItemById", "AddProjectV2ItemByIdInput", "item{id}", input);
        gitHub.scopes("repo");
        Reply withoutScope = wire.mutate("addProjectV2ItemById", "AddProjectV2ItemByIdInput", "item{id}", input);

        assertThat(asReader.error().path("type").asText()).isEqualTo("FORBIDDEN");
        assertThat(withoutScope.error().path("type").asText()).isEqualTo("INSUFFICIENT_SCOPES");
        assertThat(gitHub.board(7).items()).isEmpty();
    }

    private void replaceQuarters(List<Map<String, String>> options) {
        Reply reply = wire.mutate(
                "updateProjectV2Field",
                "UpdateProjectV2FieldInput",
                "projectV2Field {... on ProjectV2SingleSelectField {options {id name}}}",
                Map.of("fieldId", wire.fieldId("Quarter"), "singleSelectOptions", options));
        assertThat(reply.error().isMissingNode()).as(reply.body().toString()).isTrue();
    }

    private static Map<String, String> option(String id, String name) {
        Map<String, String> option = new HashMap<>(Map.of("name", name, "color", "BLUE", "description", ""));
        if (!id.isEmpty()) {
            option.put("id", id);
        }
        return option;
    }

    private JsonNode fieldsAfter(String cursor) {
        return wire.client().graphQl("""
                {organization(login: "example-org") {projectV2(number: 7) {fields(first: 100, after: %s) {
                  nodes {... on ProjectV2FieldCommon {name}} pageInfo {hasNextPage endCursor}}}}}
                """.formatted(cursor)).data("/organization/projectV2/fields");
    }

    private int itemsOfIssue() {
        return wire.client()
                .graphQl("{repository(owner:\"example-org\",name:\"project\"){issue(number:2){"
                        + "projectItems(first:5){totalCount nodes{project{number}}}}}}")
                .data("/repository/issue/projectItems/totalCount")
                .asInt();
    }
}
