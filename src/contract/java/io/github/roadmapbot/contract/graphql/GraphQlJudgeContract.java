package io.github.roadmapbot.contract.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.github.roadmapbot.traffic.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of GraphQL refuses what is wrong, or its silence would mean nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlJudgeContract {

    private static final String BOARD = """
            query Board($login: String!, $number: Int!) {
              organization(login: $login) {
                projectV2(number: $number) {
                  closed
                  createdAt
                  title
                  fields(first: 1) { nodes { __typename ... on ProjectV2FieldCommon { dataType name } } }
                }
              }
            }
            """;

    private final GraphQLSchema published = GitHubSchema.published();
    private final GraphQlJudge judge = new GraphQlJudge(published);

    @Test
    void aGoodExchangeIsAccepted() {
        Exchange good = exchange("{\"login\": \"example-org\", \"number\": 7}", data("\"Roadmap\"", "TITLE"));

        assertThat(judge.problemsOfRequest(good)).isEmpty();
        assertThat(judge.problemsOfAnswer(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Bad { viewer { shoeSize } }",
                "query Bad { viewer { id } ",
                "query Bad($login: String) { organization(login: $login) { id } }",
                "query Bad { organization { id } }",
                "query Bad($unused: Int) { viewer { id } }",
                "query Bad { organization(login: \"example-org\") }",
                "mutation Bad { createDiscussion(input: {title: \"Dark mode\"}) { discussion { id } } }"
            })
    void aWrongDocumentIsRefused(String document) {
        assertThat(judge.problemsOfDocument(document)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a missing variable | {\"login\": \"example-org\"}",
        "a null             | {\"login\": null, \"number\": 7}",
        "a wrong type       | {\"login\": \"example-org\", \"number\": \"7\"}",
        "an undeclared one  | {\"login\": \"example-org\", \"number\": 7, \"nummer\": 7}"
    })
    void wrongVariablesAreRefused(String what, String variables) {
        assertThat(judge.problemsOfRequest(exchange(variables, "{}"))).as(what).isNotEmpty();
    }

    @Test
    void anInputIsJudgedToItsDepth() {
        String adding = "mutation Add($input: AddProjectV2ItemByIdInput!) "
                + "{ addProjectV2ItemById(input: $input) { item { id } } }";

        assertThat(judge.problemsOfRequest(exchange(
                        adding, "Add", "{\"input\": {\"projectId\": \"P\", \"contentId\": \"I\"}}", "{}")))
                .isEmpty();
        assertThat(judge.problemsOfRequest(exchange(
                        adding, "Add", "{\"input\": {\"projectId\": \"P\", \"contentID\": \"I\"}}", "{}")))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a null where none may be | null        | TITLE",
        "a number for a text      | 7           | TITLE",
        "a list for a text        | [\"Roadmap\"] | TITLE",
        "a value of no enum       | \"Roadmap\" | HEADING"
    })
    void aWrongAnswerIsRefused(String what, String title, String dataType) {
        assertThat(answered(data(title, dataType))).as(what).isNotEmpty();
    }

    @Test
    void whatIsMissingOrTooMuchOrOfNoTypeIsRefused() {
        String good = data("\"Roadmap\"", "TITLE");

        assertThat(answered(good)).isEmpty();
        assertThat(answered(good.replace("\"closed\": false,", ""))).isNotEmpty();
        assertThat(answered(good.replace("\"closed\"", "\"open\": true, \"closed\"")))
                .isNotEmpty();
        assertThat(answered(good.replace("2026-11-20T", "20 November"))).isNotEmpty();
        assertThat(answered(good.replace("ProjectV2Field", "ProjectV2Fields"))).isNotEmpty();
        assertThat(answered("{}")).isNotEmpty();
        assertThat(answered("{\"data\": null, \"errors\": [{\"type\": \"NOT_FOUND\"}]}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Query { visitor: Int }",
                "type Query { viewer: User } type User { id: ID! }",
                "type Query { viewer: User! } type User { shoeSize: Int }",
                "type Query { organization(name: String!): Organization } type Organization { id: ID! }",
                "type Query { organization: Organization } type Organization { id: ID! }",
                "type Query { a: Int } enum OrderDirection { UP }",
                "type Query { a: Int } input AddUpvoteInput { subjectId: ID }",
                "type Query { a: Int } union ProjectV2ItemContent = User type User { id: ID! }",
                "type Query { a: Int } interface Fish { id: ID! }"
            })
    void aSchemaThatIsNoPartIsRefused(String schema) {
        GraphQLSchema small =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(schema));

        assertThat(Subset.problems(small, published))
                .filteredOn(problem -> !problem.startsWith("Query.a "))
                .isNotEmpty();
    }

    private List<String> answered(String answer) {
        return judge.problemsOfAnswer(exchange("{\"login\": \"example-org\", \"number\": 7}", answer));
    }

    private static String data(String title, String dataType) {
        return """
                {"data": {"organization": {"projectV2": {
                  "closed": false,
                  "createdAt": "2026-11-20T10:00:00Z",
                  "title": %s,
                  "fields": {"nodes": [{"__typename": "ProjectV2Field", "dataType": "%s", "name": "Title"}]}
                }}}}
                """.formatted(title, dataType);
    }

    private static Exchange exchange(String variables, String answer) {
        return exchange(BOARD, "Board", variables, answer);
    }

    private static Exchange exchange(String document, String operation, String variables, String answer) {
        var mapper = new ObjectMapper();
        String body = "{\"query\": %s, \"operationName\": \"%s\", \"variables\": %s}"
                .formatted(mapper.getNodeFactory().textNode(document), operation, variables);
        return new Exchange("github", "POST", "/graphql", "", Map.of(), body, 200, Map.of(), answer, false);
    }
}
