package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Branches, commits and files over REST. */
class GitDataTest {

    private static final String REPOSITORY = "/repos/example-org/project";
    private static final String GIT = REPOSITORY + "/git";

    private final SettableClock clock = new SettableClock();

    @AutoClose
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    private final PlainClient client = PlainClient.of(gitHub);

    @Test
    void everythingHasTheIdThatGitGivesIt() {
        String tree = client.post(GIT + "/trees", """
                {'tree':[{'path':'README.md','mode':'100644','type':'blob','content':'# project\\n'},
                {'path':'docs/a/i.md','mode':'100644','type':'blob','content':'x\\n'},
                {'path':'docs.b/j.md','mode':'100644','type':'blob','content':'y\\n'},
                {'path':'docs-c','mode':'100644','type':'blob','content':'z'}]}
                """).body().path("sha").asText();
        String who = "{'name':'n','email':'e@x','date':'2026-11-20T10:00:00Z'}";
        Reply commit = client.post(GIT + "/commits", """
                {'message':'msg\\n','tree':'%s','parents':[],'author':%s}""".formatted(tree, who));

        assertThat(tree).isEqualTo("4887fb52442e6814c6f96fb39b24fa2e731f3ce0");
        assertThat(commit.status()).isEqualTo(201);
        assertThat(commit.body().path("sha").asText()).isEqualTo("39799ff666b986aa1a66756582836abefb115c7b");
        assertThat(client.get(GIT + "/commits/" + commit.body().path("sha").asText())
                        .body()
                        .at("/tree/sha")
                        .asText())
                .isEqualTo(tree);
    }

    @Test
    void aCommitIsSeenOnceABranchHasIt() {
        String main = tip("main");
        String commit = commit(main, "docs/index.md", "Hello <world> ÄÖ");

        assertThat(client.get(REPOSITORY + "/contents/docs/index.md?ref=bot/q1").message())
                .isEqualTo("No commit found for the ref bot/q1");
        Reply branch = client.post(GIT + "/refs", "{'ref':'refs/heads/bot/q1','sha':'%s'}".formatted(commit));
        Reply file = client.get(REPOSITORY + "/contents/docs/index.md?ref=bot/q1");

        assertThat(branch.status()).isEqualTo(201);
        assertThat(tip("bot/q1")).isEqualTo(commit);
        assertThat(new String(
                        Base64.getMimeDecoder()
                                .decode(file.body().path("content").asText()),
                        StandardCharsets.UTF_8))
                .isEqualTo("Hello <world> ÄÖ");
        assertThat(client.get(REPOSITORY + "/contents/README.md?ref=bot/q1").status())
                .isEqualTo(200);
        assertThat(client.get(REPOSITORY + "/contents/docs/index.md?ref=main").status())
                .isEqualTo(404);
        assertThat(gitHub.commits("project", "bot/q1").get(0)).startsWith("Write it\nroadmap-bot <");
    }

    @Test
    void aFileIsMovedByTheIdOfItsContent() {
        String main = tip("main");
        String blob = client.get(REPOSITORY + "/contents/README.md")
                .body()
                .path("sha")
                .asText();

        Reply tree = client.post(GIT + "/trees", """
                {'base_tree':'%s','tree':[{'path':'old/README.md','mode':'100644','type':'blob','sha':'%s'},
                {'path':'README.md','mode':'100644','type':'blob','sha':null}]}""".formatted(main, blob));
        point("moved", committed(main, tree.body().path("sha").asText()));

        assertThat(gitHub.file("project", "moved", "old/README.md")).contains("# project\n");
        assertThat(gitHub.file("project", "moved", "README.md")).isEmpty();
    }

    @Test
    void aBranchOnlyMovesForward() {
        String main = tip("main");
        point("bot", commit(main, "a", "1"));
        gitHub.as("maintainer").code("project").writes("bot", "b", "2");

        Reply refused = client.patch(GIT + "/refs/heads/bot", "{'sha':'%s'}".formatted(commit(main, "a", "3")));
        Reply moved = client.patch(GIT + "/refs/heads/bot", "{'sha':'%s'}".formatted(commit(tip("bot"), "a", "3")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.message()).isEqualTo("Update is not a fast forward");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(gitHub.file("project", "bot", "b")).contains("2");
        assertThat(gitHub.file("project", "bot", "a")).contains("3");
    }

    @Test
    void whatIsNotThereIsRefused() {
        String main = tip("main");
        point("bot", main);

        assertThat(client.get(GIT + "/ref/heads/nothing").status()).isEqualTo(404);
        assertThat(client.get(GIT + "/commits/" + "0".repeat(40)).status()).isEqualTo(404);
        assertThat(refusal("/refs", "{'ref':'refs/heads/bot','sha':'%s'}".formatted(main)))
                .isEqualTo("Reference already exists");
        assertThat(refusal("/refs", "{'ref':'refs/heads/bot/q1','sha':'%s'}".formatted(main)))
                .isEqualTo("Reference cannot be created");
        assertThat(refusal("/refs", "{'ref':'refs/heads/a..b','sha':'%s'}".formatted(main)))
                .contains("well-formed");
        assertThat(refusal("/refs", "{'ref':'refs/heads/x','sha':'%s'}".formatted("0".repeat(40))))
                .isEqualTo("Object does not exist");
        assertThat(refusal("/commits", "{'message':'x','tree':'%s'}".formatted("0".repeat(40))))
                .isEqualTo("Tree SHA does not exist");
        assertThat(refusal("/trees", "{'base_tree':'%s','tree':[]}".formatted("0".repeat(40))))
                .contains("base_tree");
        assertThat(refusal("/trees", """
                {'tree':[{'path':'a','mode':'100644','type':'blob','content':'x','sha':'%s'}]}""".formatted("0".repeat(40)))).isEqualTo("Validation Failed");
    }

    @Test
    void whoeverMayNotPushChangesNothing() {
        gitHub.permit("roadmap-bot", Permission.READ);

        Reply refused = client.post(GIT + "/trees", "{'tree':[]}");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(client.get(REPOSITORY + "/contents/README.md").status()).isEqualTo(200);
    }

    private String refusal(String path, String body) {
        Reply reply = client.post(GIT + path, body);
        assertThat(reply.status()).isEqualTo(422);
        return reply.message();
    }

    private String tip(String branch) {
        return client.get(GIT + "/ref/heads/" + branch).body().at("/object/sha").asText();
    }

    private void point(String branch, String commit) {
        Reply reply = client.post(GIT + "/refs", "{'ref':'refs/heads/%s','sha':'%s'}".formatted(branch, commit));
        assertThat(reply.status()).isEqualTo(201);
    }

    private String commit(String parent, String path, String content) {
        Reply tree = client.post(GIT + "/trees", """
                {'base_tree':'%s','tree':[{'path':'%s','mode':'100644','type':'blob','content':'%s'}]}""".formatted(parent, path, content));
        return committed(parent, tree.body().path("sha").asText());
    }

    private String committed(String parent, String tree) {
        return client.post(
                        GIT + "/commits", "{'message':'Write it','tree':'%s','parents':['%s']}".formatted(tree, parent))
                .body()
                .path("sha")
                .asText();
    }
}
