package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscussionsTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Wire wire = new Wire(PlainClient.of(gitHub));

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aDiscussionAndItsCommentsAreThereForPeople() {
        String id = opened("2027 Q1 Roadmap");
        wire.comment(id, "Dark mode");

        assertThat(gitHub.discussions("project")).singleElement().satisfies(seen -> {
            assertThat(seen.title()).isEqualTo("2027 Q1 Roadmap");
            assertThat(seen.category()).isEqualTo("Roadmap");
            assertThat(seen.url()).hasToString("https://github.com/example-org/project/discussions/2");
            assertThat(seen.comments()).extracting(Discussion.Comment::body).containsExactly("Dark mode");
            assertThat(seen.comments()).extracting(Discussion.Comment::author).containsExactly("roadmap-bot");
        });
    }

    @Test
    void commentsComeInPagesWithTheirAuthors() {
        gitHub.pageSize(2);
        String id = opened("2027 Q1 Roadmap");
        List.of("one", "two", "three").forEach(body -> gitHub.as("member").commentOnDiscussion("project", 2, body));

        JsonNode first = comments(id, "first: 100");
        JsonNode second = comments(id, "first: 100, after: " + first.at("/pageInfo/endCursor"));

        assertThat(first.findValuesAsText("body")).containsExactly("one", "two");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.findValuesAsText("body")).containsExactly("three");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.findValuesAsText("login")).containsExactly("member");
    }

    @Test
    void theNewestDiscussionOfACategoryComesFirst() {
        opened("2026 Q4 Roadmap");
        opened("2027 Q1 Roadmap");
        wire.createDiscussion("General", "Hello", "Everybody");

        Reply reply = wire.client().graphQl("""
                query Newest($category: ID) {repository(owner: "example-org", name: "project") {
                  discussions(first: 10, categoryId: $category, orderBy: {field: CREATED_AT, direction: DESC}) {
                    totalCount nodes {title viewerDidAuthor}}}}
                """, Map.of("category", wire.categoryId("Roadmap")));

        assertThat(reply.body().findValuesAsText("title")).containsExactly("2027 Q1 Roadmap", "2026 Q4 Roadmap");
    }

    @Test
    void repliesHaveNoReplies() {
        String id = opened("2027 Q1 Roadmap");
        String comment = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");
        String reply = wire.reply(id, comment, "Which?")
                .data("/addDiscussionComment/comment/id")
                .asText();

        Reply refused = wire.reply(id, reply, "Deeper");

        assertThat(refused.error().path("type").asText()).isEqualTo("UNPROCESSABLE");
        assertThat(gitHub.discussions("project").get(0).comments().get(0).replies())
                .extracting(Discussion.Comment::body)
                .containsExactly("Which?");
    }

    @Test
    void anUpvoteCountsOncePerPerson() {
        String id = opened("2027 Q1 Roadmap");
        String comment = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");

        gitHub.as("second-member").upvote(comment);
        gitHub.as("second-member").upvote(comment);

        assertThat(comments(id, "first: 1").findValuesAsText("upvoteCount")).containsExactly("2");
    }

    @Test
    void anEditLeavesItsTime() {
        String id = opened("2027 Q1 Roadmap");
        String comment = wire.comment(id, "Dark mode")
                .data("/addDiscussionComment/comment/id")
                .asText();
        clock.pass(Duration.ofHours(1));

        wire.mutate(
                "updateDiscussionComment",
                "UpdateDiscussionCommentInput",
                "comment {id}",
                Map.of("commentId", comment, "body", "Darker mode"));

        JsonNode seen = comments(id, "last: 1");
        assertThat(seen.findValuesAsText("body")).containsExactly("Darker mode");
        assertThat(seen.findValuesAsText("lastEditedAt")).containsExactly("2026-11-20T10:00:00Z");
    }

    @Test
    void aDeletedCommentIsGoneUnlessRepliesKeepItsPlace() {
        String id = opened("2027 Q1 Roadmap");
        String alone = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");
        String answered = gitHub.as("member").commentOnDiscussion("project", 2, "Light mode");
        gitHub.as("second-member").reply(answered, "Which?");

        gitHub.as("member").deleteComment(alone);
        gitHub.as("member").deleteComment(answered);

        JsonNode seen = comments(id, "first: 5");
        assertThat(seen.at("/nodes")).singleElement().satisfies(comment -> {
            assertThat(comment.path("id").asText()).isEqualTo(answered);
            assertThat(comment.path("body").asText()).isEmpty();
            assertThat(comment.path("deletedAt").asText()).isNotEmpty();
        });
    }

    @Test
    void whoMayTriageHidesCommentsAndShowsThemAgain() {
        String id = opened("2027 Q1 Roadmap");
        String comment = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");

        gitHub.as("maintainer").hideComment(comment, "off-topic");

        JsonNode hidden = comments(id, "first: 1").at("/nodes/0");
        assertThat(hidden.path("isMinimized").asBoolean()).isTrue();
        assertThat(hidden.path("minimizedReason").asText()).isEqualTo("off-topic");
        assertThatThrownBy(() -> gitHub.as("member").unhideComment(comment)).hasMessageContaining("TRIAGE");
        gitHub.as("maintainer").unhideComment(comment);
        assertThat(comments(id, "first: 1").at("/nodes/0/isMinimized").asBoolean(true))
                .isFalse();
    }

    @Test
    void peopleEditTheirOwnComments() {
        String id = opened("2027 Q1 Roadmap");
        String comment = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");

        gitHub.as("member").editComment(comment, "Darker mode");

        assertThat(comments(id, "first: 1").findValuesAsText("body")).containsExactly("Darker mode");
        assertThatThrownBy(() -> gitHub.as("second-member").editComment(comment, "Mine"))
                .hasMessageContaining("WRITE");
    }

    @Test
    void whatSomebodyWroteWhoHasLeftHasNoAuthor() {
        String id = opened("2027 Q1 Roadmap");
        gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");

        gitHub.deleteAccount("member");

        assertThat(comments(id, "first: 1").at("/nodes/0/author").isNull()).isTrue();
    }

    @Test
    void othersCommentsAreNotEditedWithoutWriteAccess() {
        opened("2027 Q1 Roadmap");
        String comment = gitHub.as("member").commentOnDiscussion("project", 2, "Dark mode");
        gitHub.permit("roadmap-bot", Permission.READ);

        Reply reply = wire.mutate(
                "updateDiscussionComment",
                "UpdateDiscussionCommentInput",
                "comment {id}",
                Map.of("commentId", comment, "body", "Mine"));

        assertThat(reply.error().path("type").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void maintainersMayAnnounce() {
        gitHub.permit("roadmap-bot", Permission.MAINTAIN);

        wire.createDiscussion("Announcements", "2027 Q1 Roadmap", "It is here");

        assertThat(gitHub.discussions("project"))
                .extracting(Discussion::category)
                .containsExactly("Announcements");
    }

    @Test
    void listsLearnOfANewDiscussionLateButItsNumberIsKnownAtOnce() {
        String category = wire.categoryId("Roadmap");
        String repository = wire.repositoryId();
        gitHub.listsLag(Duration.ofMinutes(1));
        wire.mutate(
                "createDiscussion",
                "CreateDiscussionInput",
                "discussion {id}",
                Map.of("repositoryId", repository, "categoryId", category, "title", "New", "body", "b"));

        Reply reply = wire.client().graphQl("""
                {repository(owner: "example-org", name: "project") {
                  discussions(first: 10) {totalCount} discussion(number: 2) {title}}}
                """);

        assertThat(reply.data("/repository/discussions/totalCount").asInt(9)).isZero();
        assertThat(reply.data("/repository/discussion/title").asText()).isEqualTo("New");
    }

    private String opened(String title) {
        Reply reply = wire.createDiscussion("Roadmap", title, "What do you wish for?");
        return reply.data("/createDiscussion/discussion/id").asText();
    }

    private JsonNode comments(String discussionId, String bounds) {
        return wire.client().graphQl("""
                {node(id: "%s") {... on Discussion {comments(%s) {
                  nodes {id body upvoteCount lastEditedAt deletedAt isMinimized minimizedReason author {login}
                    replies(first: 5) {totalCount}}
                  pageInfo {hasNextPage endCursor}}}}}
                """.formatted(discussionId, bounds)).data("/node/comments");
    }
}
