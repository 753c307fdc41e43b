package io.github.roadmapbot.github.discussion;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.ScriptedGraphQl;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscussionsTest {

    private static final Mark MARK = Mark.of("test", "Q1-2027");
    private static final String OWN = """
            {"id":"D_5","number":5,"url":"https://github.com/example-org/project/discussions/5","viewerDidAuthor":true,
             "body":"Hello\\n%s"}""".formatted(MARK);

    private ScriptedGraphQl gitHub;
    private Discussions discussions;

    @BeforeEach
    void start() throws IOException {
        gitHub = new ScriptedGraphQl();
        discussions = new Discussions(gitHub.wire());
        gitHub.says("Categories", page("discussionCategories", false, """
                {"id":"C_1","name":"General","slug":"general"},{"id":"C_2","name":"Road map","slug":"roadmap"}"""));
        gitHub.says("Repository", "{\"data\":{\"repository\":{\"id\":\"R_1\"}}}");
        gitHub.says("OpenDiscussion", "{\"data\":{\"createDiscussion\":{\"discussion\":" + OWN + "}}}");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void aDiscussionIsOpenedInItsCategory() throws IOException {
        Discussion opened = discussions.open(PROJECT, "roadmap", "Q1 2027", "What next?");

        assertThat(opened.number()).isEqualTo(5);
        assertThat(opened.url()).hasToString("https://github.com/example-org/project/discussions/5");
        assertThat(gitHub.calls("OpenDiscussion").get(0).body()).contains("\"C_2\"", "\"R_1\"", "What next?");
    }

    @Test
    void aMissingCategoryIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> discussions.open(PROJECT, "Ideas", "Q1 2027", "What next?"))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("\"Ideas\"", "General, Road map", "New category");
    }

    @Test
    void discussionsThatAreSwitchedOffAreExplained() {
        gitHub.says("Categories", page("discussionCategories", false, ""));

        assertThatThrownBy(() -> discussions.findOwn(PROJECT, "Roadmap", MARK))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("Settings → General → Features");
    }

    @Test
    void anAnnouncementCategoryIsExplained() {
        gitHub.says("OpenDiscussion", """
                {"data":{"createDiscussion":null},
                 "errors":[{"type":"FORBIDDEN","path":["createDiscussion"],"message":"no"}]}""");

        assertThatThrownBy(() -> discussions.open(PROJECT, "roadmap", "Q1 2027", "What next?"))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("only maintainers may");
    }

    @Test
    void anAnswerWithoutTheDiscussionIsUnclear() {
        gitHub.says("OpenDiscussion", "{\"data\":{\"createDiscussion\":{\"discussion\":null}}}");

        assertThatThrownBy(() -> discussions.open(PROJECT, "roadmap", "Q1 2027", "What next?"))
                .isInstanceOf(Unclear.class);
    }

    @Test
    void theBotsOwnDiscussionIsFoundOnALaterPage() throws IOException {
        gitHub.does(
                "Discussions",
                call -> Answer.json(
                        200,
                        call.body().contains("\"after\":\"c1\"")
                                ? page("discussions", false, OWN)
                                : page("discussions", true, OWN.replace("true", "false"))));

        Optional<Discussion> found = discussions.findOwn(PROJECT, "Road map", MARK);

        assertThat(found).map(Discussion::nodeId).contains("D_5");
        assertThat(gitHub.calls("Discussions").get(0).body()).contains("\"category\":\"C_2\"");
    }

    @Test
    void whatOthersWroteIsIgnored() throws IOException {
        gitHub.says("Discussions", page("discussions", false, OWN.replace("true", "false")));

        assertThat(discussions.findOwn(PROJECT, "roadmap", MARK)).isEmpty();
    }

    @Test
    void aCommentIsAddedAndFoundAgain() throws IOException {
        String comment = OWN.replace("D_5", "DC_9");
        gitHub.says("AddComment", "{\"data\":{\"addDiscussionComment\":{\"comment\":" + comment + "}}}");
        gitHub.says(
                "Comments",
                page("x", false, comment)
                        .replace("\"x\":", "\"discussion\":{\"comments\":")
                        .replace("}}}", "}}}}"));

        Comment added = discussions.comment(PROJECT, "D_5", "A wish " + MARK);
        Optional<Comment> found = discussions.findOwnComment(PROJECT, 5, MARK);

        assertThat(found).contains(added);
        assertThat(gitHub.calls("AddComment").get(0).body()).contains("\"discussionId\":\"D_5\"");
    }

    private static String page(String connection, boolean more, String nodes) {
        return """
                {"data":{"repository":{"%s":{"pageInfo":{"hasNextPage":%s,"endCursor":"c1"},"nodes":[%s]}}}}""".formatted(connection, more, nodes);
    }
}
