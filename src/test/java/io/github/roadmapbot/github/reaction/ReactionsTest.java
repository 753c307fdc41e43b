package io.github.roadmapbot.github.reaction;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.ScriptedGraphQl;
import io.github.roadmapbot.github.reaction.Support.Reaction;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactionsTest {

    private ScriptedGraphQl gitHub;
    private Reactions reactions;

    @BeforeEach
    void start() throws IOException {
        gitHub = new ScriptedGraphQl();
        reactions = new Reactions(gitHub.wire());
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void onlyPeopleHaveAVoiceAndTheAccountThatAsksHasNone() throws IOException {
        gitHub.says("Reactions", nodes("", issue(5, false, """
                {"content":"HEART","user":{"__typename":"User","databaseId":11}},
                {"content":"HEART","user":{"__typename":"User","databaseId":7}},
                {"content":"HEART","user":{"__typename":"Organization","databaseId":12}},
                {"content":"EYES","user":{"__typename":"Bot","databaseId":13}},
                {"content":"EYES","user":null}""")));

        assertThat(reactions.of(PROJECT, List.of("I_1")).get(0).reactions()).containsExactly(new Reaction(11, "HEART"));
        assertThat(reactions.of(PROJECT, List.of("I_1")).get(0).complete()).isTrue();
    }

    @Test
    void pagesAreReadToTheEnd() throws IOException {
        gitHub.says("Reactions", nodes("", issue(2, true, "{\"content\":\"HEART\",\"user\":" + user(11) + "}")));
        gitHub.says(
                "MoreReactions",
                "{\"data\":{\"node\":" + issue(2, false, "{\"content\":\"ROCKET\",\"user\":" + user(12) + "}") + "}}");

        Support support = reactions.of(PROJECT, List.of("I_1")).get(0);

        assertThat(support.reactions())
                .containsExactlyInAnyOrder(new Reaction(11, "HEART"), new Reaction(12, "ROCKET"));
        assertThat(support.complete()).isTrue();
        assertThat(gitHub.calls("MoreReactions"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"after\":\"c1\""));
    }

    @Test
    void aListThatIsShorterThanItsCountIsNotComplete() throws IOException {
        gitHub.says("Reactions", nodes("", issue(2, false, "{\"content\":\"HEART\",\"user\":" + user(11) + "}")));

        assertThat(reactions.of(PROJECT, List.of("I_1")).get(0).complete()).isFalse();
    }

    @Test
    void theUpvoteOfTheAccountThatAsksIsLeftOut() throws IOException {
        String comment = "{\"id\":\"DC_1\",\"upvoteCount\":4,\"viewerHasUpvoted\":true,"
                + issue(0, false, "").substring("{\"id\":\"I_1\",".length());
        gitHub.says("Reactions", nodes("", issue(0, false, "") + "," + comment));

        assertThat(reactions.of(PROJECT, List.of("I_1", "DC_1")))
                .extracting(Support::upvotes)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(3));
    }

    @Test
    void whatGitHubDoesNotShowIsLeftOut() throws IOException {
        gitHub.says(
                "Reactions",
                nodes(
                        ",\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"nodes\",1],\"message\":\"gone\"}]",
                        issue(0, false, "") + ",null"));

        assertThat(reactions.of(PROJECT, List.of("I_1", "I_2")))
                .extracting(Support::node)
                .containsExactly("I_1");
    }

    @Test
    void whenGitHubAsksForPatienceNothingIsKnown() {
        gitHub.says("Reactions", "{\"data\":null,\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"later\"}]}");

        assertThatThrownBy(() -> reactions.of(PROJECT, List.of("I_1"))).isInstanceOf(NotDone.class);
    }

    private static String user(int id) {
        return "{\"__typename\":\"User\",\"databaseId\":" + id + "}";
    }

    private static String issue(int counted, boolean more, String nodes) {
        return """
                {"id":"I_1","reactions":{"totalCount":%d,"pageInfo":{"hasNextPage":%s,"endCursor":"c1"},"nodes":[%s]}}""".formatted(counted, more, nodes);
    }

    private static String nodes(String errors, String nodes) {
        return "{\"data\":{\"viewer\":{\"databaseId\":7},\"nodes\":[%s]}%s}".formatted(nodes, errors);
    }
}
