package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches the app, how often, and over which socket. */
class EventsTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aMissedEventComesBackAtOnceThenAfterOneAndFiveMinutes() {
        fixture.slack().patience(Duration.ofMillis(50));
        try (BareApp app = BareApp.silent(fixture)) {
            fixture.member().post(Fixture.FEEDBACK, "hello", Optional.empty());
            app.awaitEnvelopes(2);
            fixture.clock().forward(Duration.ofMinutes(1));
            app.awaitEnvelopes(3);
            fixture.clock().forward(Duration.ofMinutes(5));
            List<JsonObject> all = app.awaitEnvelopes(4);

            assertThat(all).extracting(each -> Json.text(each, "retry_attempt")).containsExactly("0", "1", "2", "3");
            assertThat(all)
                    .extracting(each -> Json.text(each, "retry_reason"))
                    .containsExactly("", "timeout", "timeout", "timeout");
            assertThat(all)
                    .extracting(each -> Json.text(Json.object(each, "payload"), "event_id"))
                    .containsOnly("Ev000000001");
        }
    }

    @Test
    void anEventWithoutASocketArrivesWithALaterRetry() {
        fixture.member().post(Fixture.FEEDBACK, "hello", Optional.empty());
        try (BareApp app = BareApp.acknowledging(fixture)) {
            fixture.slack().await("the first retry to fail", Fixture.SOON, () -> {
                fixture.clock().forward(Duration.ofMinutes(1));
                return app.envelopes().isEmpty() ? Optional.empty() : Optional.of(true);
            });

            assertThat(app.events()).singleElement().returns("hello", event -> Json.text(event, "text"));
        }
    }

    @Test
    void nothingIsHeardFromChannelsWithoutTheApp() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            String ts = fixture.member().post(Fixture.GENERAL, "psst", Optional.empty());
            fixture.member().react(Fixture.GENERAL, ts, "tada");
            fixture.member().post(Fixture.FEEDBACK, "hello", Optional.empty());
            app.awaitEnvelopes(1);

            assertThat(app.events())
                    .extracting(event -> Json.text(event, "text"))
                    .containsExactly("hello");
        }
    }

    @Test
    void nothingIsHeardWithoutASubscription() {
        try (Fixture deaf = new Fixture(Fixture.MANIFEST.replace("\"reaction_removed\", ", ""));
                BareApp app = BareApp.acknowledging(deaf)) {
            String ts = deaf.member().post(Fixture.FEEDBACK, "hello", Optional.empty());
            deaf.member().react(Fixture.FEEDBACK, ts, "tada");
            deaf.member().unreact(Fixture.FEEDBACK, ts, "tada");
            deaf.member().react(Fixture.FEEDBACK, ts, "+1");
            app.awaitEnvelopes(3);

            assertThat(app.events())
                    .extracting(event -> Json.text(event, "type"))
                    .containsExactly("message", "reaction_added", "reaction_added");
        }
    }

    @Test
    void theAppHearsItsOwnMessagesAndReactions() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            String ts = fixture.said(Fixture.FEEDBACK, "a wish");
            fixture.call("reactions.add", "channel", Fixture.FEEDBACK, "timestamp", ts, "name", "+1");
            app.awaitEnvelopes(2);

            assertThat(app.events().get(0)).returns("B0ROADMAPBT", event -> Json.text(event, "bot_id"));
            assertThat(app.events().get(1)).returns("U0ROADMAPBT", event -> Json.text(event, "user"));
        }
    }

    @Test
    void editsAndDeletionsAreChanges() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            String ts = fixture.member().post(Fixture.FEEDBACK, "one", Optional.empty());
            fixture.member().edit(Fixture.FEEDBACK, ts, "two");
            fixture.member().delete(Fixture.FEEDBACK, ts);
            app.awaitEnvelopes(3);

            assertThat(app.events())
                    .extracting(event -> Json.text(event, "subtype"))
                    .containsExactly("", "message_changed", "message_deleted");
            assertThat(app.events().get(1)).returns("two", event -> Json.text(Json.object(event, "message"), "text"));
            assertThat(app.events().get(2)).returns(ts, event -> Json.text(event, "deleted_ts"));
        }
    }

    @Test
    void aDeletedParentLeavesAGravestone() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            String ts = fixture.member().post(Fixture.FEEDBACK, "one", Optional.empty());
            fixture.member().post(Fixture.FEEDBACK, "reply", Optional.of(ts));
            fixture.member().delete(Fixture.FEEDBACK, ts);
            app.awaitEnvelopes(3);

            JsonObject event = app.events().get(2);
            assertThat(event).returns("message_changed", json -> Json.text(json, "subtype"));
            assertThat(Json.object(event, "message")).returns("tombstone", json -> Json.text(json, "subtype"));
        }
    }

    @Test
    void eventStampsGrowThoughTheClockStandsStill() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            String ts = fixture.member().post(Fixture.FEEDBACK, "one", Optional.empty());
            fixture.member().react(Fixture.FEEDBACK, ts, "+1");
            fixture.member().unreact(Fixture.FEEDBACK, ts, "+1");
            app.awaitEnvelopes(3);

            assertThat(app.events())
                    .extracting(event -> Json.text(event, "event_ts"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void severalSocketsShareTheEvents() {
        try (BareApp one = BareApp.acknowledging(fixture);
                BareApp other = BareApp.acknowledging(fixture)) {
            for (int i = 0; i < 4; i++) {
                fixture.member().post(Fixture.FEEDBACK, "message " + i, Optional.empty());
            }
            one.awaitEnvelopes(2);
            other.awaitEnvelopes(2);

            assertThat(fixture.slack().deliveries()).hasSize(4);
        }
    }

    @Test
    void aSocketIsGreetedWithHello() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            fixture.slack()
                    .await(
                            "hello",
                            Fixture.SOON,
                            () -> app.everything().stream().findFirst());

            JsonObject hello = app.everything().get(0);
            assertThat(hello)
                    .returns("hello", json -> Json.text(json, "type"))
                    .returns("1", json -> Json.text(json, "num_connections"));
            assertThat(Json.object(hello, "connection_info")).returns("A0ROADMAPBT", json -> Json.text(json, "app_id"));
        }
    }

    @Test
    void aTicketLetsOneConnectionIn() throws InterruptedException {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            WebSocketClient second = new Knock(app.getURI());

            assertThat(second.connectBlocking()).isFalse();
            assertThat(fixture.slack().sockets()).isEqualTo(1);
        }
    }

    @Test
    void aRawEventIsDeliveredWithAFreshId() {
        try (BareApp app = BareApp.acknowledging(fixture)) {
            fixture.slack().deliver(Json.of("type", "reaction_added", "reaction", "late"));
            JsonObject envelope = app.awaitEnvelopes(1).get(0);

            assertThat(app.events().get(0)).returns("late", event -> Json.text(event, "reaction"));
            assertThat(Json.text(Json.object(envelope, "payload"), "event_id")).isNotEmpty();
        }
    }

    @Test
    void aSubscriptionWithoutItsScopeCannotBeInstalled() {
        String manifest = Fixture.MANIFEST.replace("\"channels:history\", ", "");

        assertThatThrownBy(() -> new Fixture(manifest))
                .hasMessageContaining("message.channels without scope channels:history");
    }

    private static final class Knock extends WebSocketClient {

        private Knock(URI address) {
            super(address);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {}

        @Override
        public void onClose(int code, String reason, boolean remote) {}

        @Override
        public void onError(Exception e) {}
    }
}
