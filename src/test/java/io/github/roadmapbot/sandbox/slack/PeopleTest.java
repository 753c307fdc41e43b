package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people may do and see, and how it reaches the app. */
class PeopleTest {

    private static final String BLOCKS = """
            [{"type":"section","text":{"type":"mrkdwn","text":"*A wish* &amp; more"}},
             {"type":"actions","block_id":"b","elements":[
               {"type":"button","action_id":"approve","value":"R-1","text":{"type":"plain_text","text":"Approve"}},
               {"type":"static_select","action_id":"pick","options":[
                 {"text":{"type":"plain_text","text":"One"},"value":"one"}]}]}]
            """;

    private final Fixture fixture = new Fixture();
    private final BareApp app = BareApp.acknowledging(fixture);

    @AfterEach
    void close() {
        app.close();
        fixture.close();
    }

    @Test
    void aPrivateChannelIsClosedToOthers() {
        assertThatThrownBy(() -> fixture.member().messages(Fixture.MAINTAINERS)).hasMessageContaining("not a member");
        assertThat(fixture.slack().as("U0MAINT0001").messages(Fixture.MAINTAINERS))
                .isEmpty();
    }

    @Test
    void anEphemeralMessageIsSeenByOnePersonAndByNoHistory() {
        fixture.call("chat.postEphemeral", "channel", Fixture.FEEDBACK, "user", Fixture.MEMBER, "text", "psst");

        assertThat(fixture.member().messages(Fixture.FEEDBACK)).hasSize(1);
        assertThat(fixture.slack().as(Fixture.SECOND_MEMBER).messages(Fixture.FEEDBACK))
                .isEmpty();
        assertThat(Json.objects(fixture.call("conversations.history", "channel", Fixture.FEEDBACK), "messages"))
                .isEmpty();
    }

    @Test
    void aCommandArrivesEscapedWithItsMentions() {
        fixture.member().command(Fixture.FEEDBACK, "/roadmap suggest a < b & <@U0MEMBER002> see https://example.org/x");

        assertThat(payload())
                .returns("/roadmap", json -> Json.text(json, "command"))
                .returns(
                        "suggest a &lt; b &amp; <@U0MEMBER002> see <https://example.org/x>",
                        json -> Json.text(json, "text"));
    }

    @Test
    void anUndeclaredCommandDoesNotReachTheApp() {
        CommandReply reply = fixture.member().command(Fixture.FEEDBACK, "/other thing");

        assertThat(reply.failed()).isTrue();
        assertThat(app.envelopes()).isEmpty();
    }

    @Test
    void aClickBringsTheButtonAndTheMessage() {
        String ts = posted();

        ClickReply reply = fixture.member().click(Fixture.FEEDBACK, ts, "approve");

        assertThat(reply.acknowledged()).isTrue();
        assertThat(Json.objects(payload(), "actions")).singleElement().returns("R-1", each -> Json.text(each, "value"));
        assertThat(Json.object(payload(), "message")).returns(ts, json -> Json.text(json, "ts"));
        assertThat(Json.object(payload(), "user")).returns(Fixture.MEMBER, json -> Json.text(json, "id"));
    }

    @Test
    void aChoiceBringsTheOption() {
        String ts = posted();

        fixture.member().choose(Fixture.FEEDBACK, ts, "pick", "one");

        JsonObject action = Json.objects(payload(), "actions").get(0);
        assertThat(Json.object(action, "selected_option")).returns("one", json -> Json.text(json, "value"));
    }

    @Test
    void aMessageIsReadAsAPersonReadsIt() {
        posted();

        Message message = fixture.member().messages(Fixture.FEEDBACK).get(0);

        assertThat(message.plainText()).startsWith("*A wish* & more\n");
        assertThat(message.buttons()).extracting(Button::text).containsExactly("Approve");
    }

    @Test
    void aShortcutOnAMessageBringsTheMessage() {
        String ts = fixture.member().post(Fixture.FEEDBACK, "wish", Optional.empty());
        app.awaitEnvelopes(1);

        ClickReply reply = fixture.member().shortcut("suggest-this", Fixture.FEEDBACK, ts);

        assertThat(reply.acknowledged()).isTrue();
        assertThat(payload()).returns("message_action", json -> Json.text(json, "type"));
        assertThat(Json.object(payload(), "message")).returns("wish", json -> Json.text(json, "text"));
        assertThat(fixture.member().shortcut("unknown").acknowledged()).isFalse();
    }

    @Test
    void aResponseUrlWorksFiveTimes() {
        fixture.member().command(Fixture.FEEDBACK, "/roadmap");
        URI url = URI.create(Json.text(payload(), "response_url"));

        List<Boolean> answers = Stream.generate(() -> respond(url, "{\"text\":\"later\"}"))
                .limit(6)
                .map(answer -> Json.flag(answer, "ok"))
                .toList();

        assertThat(answers).containsExactly(true, true, true, true, true, false);
        assertThat(fixture.member().messages(Fixture.FEEDBACK)).hasSize(5).allMatch(Message::ephemeral);
    }

    @Test
    void aResponseUrlOfAButtonReplacesItsMessage() {
        String ts = posted();
        fixture.member().click(Fixture.FEEDBACK, ts, "approve");

        respond(URI.create(Json.text(payload(), "response_url")), "{\"text\":\"done\",\"replace_original\":true}");

        assertThat(fixture.member().messages(Fixture.FEEDBACK)).singleElement().returns("done", Message::plainText);
    }

    @Test
    void waitingInVainSaysForWhatAndWhatWasSeen() {
        assertThatThrownBy(() -> fixture.slack().await("a miracle", Duration.ZERO, Optional::empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a miracle")
                .hasMessageContaining("1 sockets");
    }

    private String posted() {
        String ts = Json.text(
                fixture.call("chat.postMessage", "channel", Fixture.FEEDBACK, "text", "wish", "blocks", BLOCKS), "ts");
        app.awaitEnvelopes(1);
        return ts;
    }

    private JsonObject respond(URI url, String json) {
        return fixture.send(url, "application/json", json);
    }

    private JsonObject payload() {
        List<JsonObject> all = app.envelopes();
        return Json.object(all.get(all.size() - 1), "payload");
    }
}
