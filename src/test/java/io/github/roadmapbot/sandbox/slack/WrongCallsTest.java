package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that Slack refuses, each with the word that Slack has for it. */
class WrongCallsTest {

    private static final String OLD = "1700000000.000100";

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong("a method that does not exist", "unknown_method", "chat.shout"),
                wrong("no token", "not_authed", "auth.test", "token", ""),
                wrong("somebody else's token", "invalid_auth", "auth.test", "token", "xoxb-other"),
                wrong("the bot's token for a socket", "not_allowed_token_type", "apps.connections.open"),
                wrong(
                        "the app's token for a message",
                        "not_allowed_token_type",
                        "chat.postMessage",
                        "token",
                        Workspace.sandbox().appToken()),
                wrong("a scope that was not asked for", "missing_scope", "usergroups.list"),
                wrong("an argument that does not exist", "invalid_arguments", "users.info", "user", "U1", "usr", "U2"),
                wrong("an argument left out", "invalid_arguments", "reactions.add", "name", "tada"),
                wrong("a number that is none", "invalid_arguments", "conversations.members", in("limit", "many")),
                wrong("a channel that does not exist", "channel_not_found", "chat.postMessage", "channel", "C9"),
                wrong("a channel without the app", "not_in_channel", "chat.postMessage", general("text", "hi")),
                wrong("a message without words", "no_text", "chat.postMessage", in()),
                wrong("blocks that are no JSON", "invalid_blocks_format", "chat.postMessage", in("blocks", "[{")),
                wrong("a reply to nothing", "message_not_found", "chat.postMessage", in("text", "x", "thread_ts", OLD)),
                wrong(
                        "metadata without a type",
                        "invalid_metadata_format",
                        "chat.postMessage",
                        in("text", "x", "metadata", "{\"a\":1}")),
                wrong(
                        "metadata beyond its size",
                        "metadata_too_large",
                        "chat.postMessage",
                        in("text", "x", "metadata", hugeMetadata())),
                wrong("a message that is gone", "message_not_found", "chat.update", in("ts", OLD, "text", "x")),
                wrong(
                        "an ephemeral for a stranger to the channel",
                        "user_not_in_channel",
                        "chat.postEphemeral",
                        in("user", "U9", "text", "x")),
                wrong(
                        "a reaction to nothing",
                        "message_not_found",
                        "reactions.add",
                        in("timestamp", OLD, "name", "tada")),
                wrong("a thread that does not exist", "thread_not_found", "conversations.replies", in("ts", OLD)),
                wrong("a cursor of its own making", "invalid_cursor", "conversations.members", in("cursor", "abc")),
                wrong("a user who does not exist", "user_not_found", "users.info", "user", "U9"),
                wrong("a conversation with nobody", "user_not_found", "conversations.open", "users", "U9"),
                wrong(
                        "a trigger of its own making",
                        "invalid_trigger_id",
                        "views.open",
                        "trigger_id",
                        "1.2.3",
                        "view",
                        view()),
                wrong("a view that is not open", "not_found", "views.update", "view_id", "V9", "view", view()),
                wrong("a view that is no JSON", "invalid_arguments", "views.open", "trigger_id", "1.2.3", "view", "{"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongCalls")
    void isRefused(String fact, String error, String method, List<String> arguments) {
        JsonObject answer = fixture.call(method, arguments.toArray(String[]::new));

        assertThat(answer.get("ok").getAsBoolean()).as(fact).isFalse();
        assertThat(Json.text(answer, "error")).as(fact).isEqualTo(error);
    }

    @Test
    void aMissingScopeIsNamedBesideTheProvidedOnes() {
        JsonObject answer = fixture.call("usergroups.list");

        assertThat(answer).returns("usergroups:read", json -> Json.text(json, "needed"));
        assertThat(Json.text(answer, "provided")).contains("chat:write").doesNotContain("usergroups:read");
    }

    @Test
    void aPrivateChannelsHistoryNeedsItsOwnScope() {
        try (Fixture public_ =
                new Fixture(Fixture.MANIFEST.replace("\"groups:history\", ", "").replace("\"message.groups\", ", ""))) {
            JsonObject feedback = public_.call("conversations.history", "channel", Fixture.FEEDBACK);
            JsonObject maintainers = public_.call("conversations.history", "channel", Fixture.MAINTAINERS);

            assertThat(feedback.get("ok").getAsBoolean()).isTrue();
            assertThat(Json.text(maintainers, "needed")).isEqualTo("groups:history");
        }
    }

    @Test
    void onlyOnesOwnMessagesCanBeChangedOrDeleted() {
        String ts = fixture.member().post(Fixture.FEEDBACK, "mine", Optional.empty());

        JsonObject update = fixture.call("chat.update", in("ts", ts, "text", "yours"));
        JsonObject delete = fixture.call("chat.delete", in("ts", ts));

        assertThat(Json.text(update, "error")).isEqualTo("cant_update_message");
        assertThat(Json.text(delete, "error")).isEqualTo("cant_delete_message");
    }

    @Test
    void aReactionStandsOnceAndMustExist() {
        String ts = fixture.said(Fixture.FEEDBACK, "a wish");
        fixture.call("reactions.add", in("timestamp", ts, "name", "tada"));

        assertThat(error("reactions.add", in("timestamp", ts, "name", "tada"))).isEqualTo("already_reacted");
        assertThat(error("reactions.add", in("timestamp", ts, "name", "nonsense")))
                .isEqualTo("invalid_name");
        assertThat(error("reactions.remove", in("timestamp", ts, "name", "+1"))).isEqualTo("no_reaction");
    }

    @Test
    void anUpdateIsLimitedToFourThousandCharacters() {
        String ts = fixture.said(Fixture.FEEDBACK, "a wish");

        String error = error("chat.update", in("ts", ts, "text", "x".repeat(4001)));

        assertThat(error).isEqualTo("msg_too_long");
    }

    @Test
    void nothingIsSaidInAnArchivedChannelWhichSaysSo() {
        fixture.slack().archive(Fixture.FEEDBACK, true);

        JsonObject channel = Json.object(fixture.call("conversations.info", in()), "channel");

        assertThat(error("chat.postMessage", in("text", "hi"))).isEqualTo("is_archived");
        assertThat(channel.get("is_archived").getAsBoolean()).isTrue();
    }

    @Test
    void whoIsPutOutOfAChannelCannotReadItAndWhoIsInvitedCan() {
        fixture.slack().remove(Fixture.MAINTAINERS, Workspace.sandbox().bot().userId());
        assertThat(error("conversations.members", "channel", Fixture.MAINTAINERS))
                .isEqualTo("channel_not_found");

        fixture.slack().invite(Fixture.MAINTAINERS, Workspace.sandbox().bot().userId());
        assertThat(error("conversations.members", "channel", Fixture.MAINTAINERS))
                .isEmpty();
    }

    @Test
    void aLongMessageIsCut() {
        JsonObject answer = fixture.call("chat.postMessage", in("text", "x".repeat(40_001)));

        assertThat(Json.text(Json.object(answer, "message"), "text")).hasSize(40_000);
    }

    private String error(String method, String... arguments) {
        return Json.text(fixture.call(method, arguments), "error");
    }

    private static Arguments wrong(String fact, String error, String method, String... arguments) {
        return arguments(fact, error, method, List.of(arguments));
    }

    private static String[] in(String... more) {
        return Stream.concat(Stream.of("channel", Fixture.FEEDBACK), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String[] general(String... more) {
        return Stream.concat(Stream.of("channel", Fixture.GENERAL), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String view() {
        return "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"A\"},\"blocks\":[]}";
    }

    private static String hugeMetadata() {
        return "{\"event_type\":\"a\",\"event_payload\":{\"b\":\"" + "x".repeat(17_000) + "\"}}";
    }
}
