package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.http.Stamp;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small Slack sends requests as Slack does: signed, in its shapes, and again when they are not answered. */
final class RequestsTest {

    private static final String MEMBER = "U0MEMBER001";
    private static final String FEEDBACK = "C0FEEDBACK1";

    private final List<Call> heard = new CopyOnWriteArrayList<>();
    private final Fixture fixture;
    private final WireServer app;
    private volatile Answer answer = Answer.text(200, "");

    RequestsTest() throws IOException {
        fixture = new Fixture(Files.readString(Path.of("config", "manifest-http.json")));
        app = new WireServer(0, this::hear);
    }

    @BeforeEach
    void giveTheAddress() throws IOException {
        fixture.slack().requestUrl(app.address());
    }

    @AfterEach
    void close() {
        fixture.slack().close();
        app.close();
    }

    @Test
    void everyRequestIsSigned() {
        person().command(FEEDBACK, "/roadmap mine");

        Call call = heard.get(0);
        String seconds = call.header("X-Slack-Request-Timestamp").orElseThrow();
        Stamp stamp = Stamp.on(
                call.body().getBytes(StandardCharsets.UTF_8),
                Workspace.sandbox().signingSecret(),
                Instant.ofEpochSecond(Long.parseLong(seconds)));
        assertThat(call.header("X-Slack-Signature")).contains(stamp.signature());
    }

    @Test
    void aCommandIsAFormAndItsAnswerIsShown() {
        answer = Answer.text(200, "Nothing yet");

        CommandReply reply = person().command(FEEDBACK, "/roadmap mine");

        assertThat(heard.get(0).header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(heard.get(0).body()).contains("command=%2Froadmap&text=mine");
        assertThat(reply.plainText()).isEqualTo("Nothing yet");
    }

    @Test
    void anAppThatSaysNoHasFailed() {
        answer = Answer.text(503, "");

        CommandReply reply = person().command(FEEDBACK, "/roadmap mine");

        assertThat(reply.plainText()).contains("dispatch_failed");
    }

    @Test
    void anEventIsJsonAndSentAgainWithTheReason() {
        answer = Answer.text(500, "");

        fixture.slack().deliver(reaction());

        Call again = await(2);
        assertThat(JsonParser.parseString(again.body()).getAsJsonObject().has("event_id"))
                .isTrue();
        assertThat(again.header("X-Slack-Retry-Num")).contains("1");
        assertThat(again.header("X-Slack-Retry-Reason")).contains("http_error");
    }

    @Test
    void afterThreeRepetitionsAnEventIsLost() {
        answer = Answer.text(500, "");
        fixture.slack().deliver(reaction());
        await(2);
        fixture.clock().forward(Duration.ofMinutes(1));
        await(3);

        fixture.clock().forward(Duration.ofMinutes(5));
        Call last = await(4);
        fixture.clock().forward(Duration.ofHours(1));
        fixture.slack().awaitChange(Long.MAX_VALUE - 1, Duration.ofMillis(200));

        assertThat(last.header("X-Slack-Retry-Num")).contains("3");
        assertThat(heard).hasSize(4);
    }

    @Test
    void anAppThatWantsNoRepetitionGetsNone() {
        answer = Answer.text(400, "").with("X-Slack-No-Retry", "1");

        fixture.slack().deliver(reaction());
        await(1);
        fixture.slack().awaitChange(Long.MAX_VALUE - 1, Duration.ofMillis(300));

        assertThat(heard).hasSize(1);
    }

    @Test
    void anAddressThatDoesNotRepeatTheChallengeIsNotTaken() throws IOException {
        try (WireServer deaf = new WireServer(0, call -> Answer.text(200, "ok"))) {
            assertThatThrownBy(() -> fixture.slack().requestUrl(deaf.address())).isInstanceOf(IOException.class);
        }
    }

    private Person person() {
        return fixture.slack().as(MEMBER);
    }

    private Answer hear(Call call) {
        if (call.body().contains("url_verification")) {
            return Answer.text(
                    200, Json.text(JsonParser.parseString(call.body()).getAsJsonObject(), "challenge"));
        }
        heard.add(call);
        fixture.slack().touch();
        return answer;
    }

    private Call await(int count) {
        return fixture.slack()
                .await(
                        "request " + count,
                        Fixture.SOON,
                        () -> heard.size() < count ? Optional.empty() : Optional.of(heard.get(count - 1)));
    }

    private static JsonObject reaction() {
        return Json.of("type", "reaction_added", "user", MEMBER, "reaction", "+1");
    }
}
