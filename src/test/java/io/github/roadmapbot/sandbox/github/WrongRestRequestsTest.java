package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongRestRequestsTest {

    private static final String ISSUES = "/repos/example-org/project/issues";
    private static final String LABELS = "/repos/example-org/project/labels";

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefused(Function<PlainClient, Reply> request, int status, String says) {
        refused(gitHub -> {}, request, status, says);
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong("an unknown path is not found", c -> c.get("/nowhere"), 404, "Not Found"),
                wrong("an unknown method is not found", c -> c.delete(ISSUES + "/1"), 404, "Not Found"),
                wrong("an unknown repository is not found", c -> c.get("/repos/example-org/other"), 404, "Not Found"),
                wrong("an issue that is not there is not found", c -> c.get(ISSUES + "/99"), 404, "Not Found"),
                wrong("a number that is none is not found", c -> c.get(ISSUES + "/one"), 404, "Not Found"),
                wrong("a body that is not JSON is refused", c -> c.post(ISSUES, "{"), 400, "Problems parsing JSON"),
                wrong("a body that is no object is refused", c -> c.post(ISSUES, "[]"), 400, "JSON object"),
                wrong("an issue needs a title", c -> c.post(ISSUES, "{'body':'b'}"), 422, "missing_field"),
                wrong("a blank title is none", c -> c.post(ISSUES, "{'title':' '}"), 422, "missing_field"),
                wrong("a title has 256 characters at most", c -> c.post(ISSUES, title(257)), 422, "maximum is 256"),
                wrong("a body has 65,536 characters at most", c -> c.post(ISSUES, body(65_537)), 422, "is 65536"),
                wrong("an unknown field is refused", c -> c.post(ISSUES, "{'title':'t','lables':[]}"), 422, "lables"),
                wrong("a field of a wrong type is refused", c -> c.post(ISSUES, "{'title':7}"), 422, "invalid"),
                wrong("labels are a list", c -> c.post(ISSUES, "{'title':'t','labels':'bug'}"), 422, "invalid"),
                wrong("an issue has two states", c -> c.patch(ISSUES + "/1", "{'state':'done'}"), 422, "state"),
                wrong("a reason is one of four", c -> c.patch(ISSUES + "/1", closed("bored")), 422, "state_reason"),
                wrong("a title is not emptied", c -> c.patch(ISSUES + "/1", "{'title':''}"), 422, "missing_field"),
                wrong("a milestone must exist", c -> c.post(ISSUES, "{'title':'t','milestone':1}"), 422, "milestone"),
                wrong("an assignee must exist", c -> c.patch(ISSUES + "/1", "{'assignees':['x']}"), 422, "assignees"),
                wrong(
                        "a label is taken off what has it",
                        c -> c.delete(ISSUES + "/1/labels/bug"),
                        404,
                        "Label does not"),
                wrong("a comment needs a body", c -> c.post(ISSUES + "/1/comments", "{}"), 422, "missing_field"),
                wrong("an unknown query parameter is refused", c -> c.get(ISSUES + "?label=bug"), 422, "label"),
                wrong("a list has three states", c -> c.get(ISSUES + "?state=done"), 422, "state"),
                wrong("since is a time", c -> c.get(ISSUES + "?since=yesterday"), 422, "since"),
                wrong("a label name is there once", c -> c.post(LABELS, label("BUG", "aaaaaa")), 422, "already_exists"),
                wrong("a label's color has no #", c -> c.post(LABELS, label("new", "#aaaaa")), 422, "color"),
                wrong("a label has 100 characters to describe it", c -> c.post(LABELS, described(101)), 422, "is 100"),
                wrong("the search needs a question", c -> c.get("/search/issues"), 422, "missing_field"),
                wrong(
                        "a version must exist",
                        c -> c.getWith("/user", "X-GitHub-Api-Version", "2020-01-01"),
                        400,
                        "2020"),
                wrong("a user agent is a must", c -> c.getWith("/user", "User-Agent", " "), 403, "User-Agent"),
                wrong("a password is no token", c -> c.getWith("/user", "Authorization", "Basic x"), 401, "Bad cred"),
                wrong("nobody's permission is not found", c -> c.get(permissionOf("nobody")), 404, "is not a user"));
    }

    @ParameterizedTest
    @MethodSource("forbiddenRequests")
    void aRequestIsRefusedWhereItIsNotAllowed(
            Consumer<SmallGitHub> where, Function<PlainClient, Reply> request, int status, String says) {
        refused(where, request, status, says);
    }

    static Stream<Arguments> forbiddenRequests() {
        Consumer<SmallGitHub> withoutScope = gitHub -> gitHub.scopes("project");
        Consumer<SmallGitHub> withoutPush = gitHub -> gitHub.permit("roadmap-bot", Permission.READ);
        Consumer<SmallGitHub> withoutIssues = gitHub -> gitHub.issuesEnabled("project", false);
        Consumer<SmallGitHub> archived = gitHub -> gitHub.archive("project", true);
        Consumer<SmallGitHub> withoutBoards = gitHub -> gitHub.scopes("repo");
        Function<PlainClient, Reply> fields = client -> client.get("/orgs/example-org/projectsV2/7/fields");
        Function<PlainClient, Reply> open = client -> client.post(ISSUES, "{'title':'t'}");
        Function<PlainClient, Reply> list = client -> client.get(ISSUES);
        Function<PlainClient, Reply> label = client -> client.post(LABELS, label("new", "aaaaaa"));
        Function<PlainClient, Reply> look = client -> client.get(permissionOf("member"));
        return Stream.of(
                argumentSet("writing needs a scope", withoutScope, open, 403, "Resource not accessible by personal"),
                argumentSet("labels need push access", withoutPush, label, 403, "Resource not accessible by personal"),
                argumentSet("so do others' permissions", withoutPush, look, 403, "Must have push access"),
                argumentSet("an archived repository takes no issue", archived, open, 403, "archived so is read-only"),
                argumentSet("and no label", archived, label, 403, "archived so is read-only"),
                argumentSet("columns need a scope", withoutBoards, fields, 403, "Resource not accessible by personal"),
                argumentSet("issues can be switched off", withoutIssues, open, 410, "disabled"),
                argumentSet("and are not listed then", withoutIssues, list, 410, "disabled"));
    }

    private static void refused(
            Consumer<SmallGitHub> where, Function<PlainClient, Reply> request, int status, String says) {
        Clock clock = new SettableClock();
        try (var gitHub = new SmallGitHub(clock, Organisation.sandbox(clock))) {
            where.accept(gitHub);
            long before = gitHub.version();

            Reply reply = request.apply(PlainClient.of(gitHub));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body().toString()).contains(says);
            assertThat(reply.body().path("status").asText()).isEqualTo(Integer.toString(status));
            assertThat(gitHub.version()).isEqualTo(before);
        }
    }

    private static Arguments wrong(String fact, Function<PlainClient, Reply> request, int status, String says) {
        return argumentSet(fact, request, status, says);
    }

    private static String title(int length) {
        return "{'title':'" + "t".repeat(length) + "'}";
    }

    private static String body(int length) {
        return "{'title':'t','body':'" + "b".repeat(length) + "'}";
    }

    private static String closed(String reason) {
        return "{'state':'closed','state_reason':'" + reason + "'}";
    }

    private static String label(String name, String color) {
        return "{'name':'" + name + "','color':'" + color + "'}";
    }

    private static String described(int length) {
        return "{'name':'new','color':'aaaaaa','description':'" + "d".repeat(length) + "'}";
    }

    private static String permissionOf(String login) {
        return "/repos/example-org/project/collaborators/" + login + "/permission";
    }
}
