package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Bolt and the real SDK, over the real wire. */
class RealBoltTest {

    private Fixture fixture;
    private RealBolt bolt;

    @BeforeEach
    void start() throws Exception {
        fixture = new Fixture();
        bolt = new RealBolt(fixture);
    }

    @AfterEach
    void stop() throws Exception {
        bolt.close();
        fixture.close();
    }

    @Test
    void aCommandIsAnsweredForThePersonAlone() {
        CommandReply reply = fixture.member().command(Fixture.FEEDBACK, "/roadmap hello");

        assertThat(reply).returns("Hello yourself", CommandReply::plainText).returns(false, CommandReply::failed);
        assertThat(fixture.member().messages(Fixture.FEEDBACK)).singleElement().returns(true, Message::ephemeral);
        assertThat(fixture.slack().as(Fixture.SECOND_MEMBER).messages(Fixture.FEEDBACK))
                .isEmpty();
    }

    @Test
    void aSubmittedModalPostsTheWishAndCloses() {
        fixture.member().command(Fixture.FEEDBACK, "/roadmap suggest");

        SubmitResult result = fixture.member().submit(Map.of("title", "Dark mode"));

        assertThat(result).isEqualTo(new SubmitResult(true, Map.of(), ""));
        assertThat(fixture.member().modal()).isEmpty();
        assertThat(fixture.member().messages(Fixture.FEEDBACK))
                .extracting(Message::plainText)
                .containsExactly("Wish: Dark mode");
    }

    @Test
    void errorsStandAtTheirFieldsAndTheModalStays() {
        fixture.member().command(Fixture.FEEDBACK, "/roadmap suggest");

        SubmitResult bad = fixture.member().submit(Map.of("title", "bad"));
        SubmitResult short_ = fixture.member().submit(Map.of("title", "x"));
        SubmitResult empty = fixture.member().submit(Map.of("title", ""));

        assertThat(bad.errors()).containsEntry("title", "Say more");
        assertThat(List.of(short_, empty))
                .allSatisfy(each -> assertThat(each.errors()).containsOnlyKeys("title"));
        assertThat(fixture.member().modal()).isPresent();
    }

    @Test
    void anErrorAtAnUnknownFieldIsRefusedVisibly() {
        fixture.member().command(Fixture.FEEDBACK, "/roadmap suggest");

        SubmitResult result = fixture.member().submit(Map.of("title", "lost"));

        assertThat(result.failure()).isNotEmpty();
        assertThat(result.closed()).isFalse();
        assertThat(fixture.slack().complaints()).singleElement().asString().contains("no-such-block");
    }

    @Test
    void aSilentAppShowsSlacksOwnError() {
        fixture.slack().patience(Duration.ofMillis(300));

        CommandReply reply = fixture.member().command(Fixture.FEEDBACK, "/roadmap silence");

        assertThat(reply.failed()).isTrue();
        assertThat(reply.text()).contains("operation_timeout");
    }

    @Test
    void reactionsReachTheAppWithTheirSkinTones() {
        String ts = fixture.member().post(Fixture.FEEDBACK, "a <b> & @here", Optional.empty());

        fixture.member().react(Fixture.FEEDBACK, ts, "+1::skin-tone-3");
        fixture.member().unreact(Fixture.FEEDBACK, ts, "+1::skin-tone-3");

        bolt.hears("message a &lt;b&gt; &amp; <!here>");
        bolt.hears("added +1::skin-tone-3 0");
        bolt.hears("removed +1::skin-tone-3");
    }

    @Test
    void aRedeliveredEventBearsTheSameIdAndARetry() {
        String ts = fixture.member().post(Fixture.FEEDBACK, "hello", Optional.empty());
        fixture.member().react(Fixture.FEEDBACK, ts, "tada");
        bolt.hears("added tada 0");
        String eventId = Json.text(last().payload(), "event_id");

        fixture.slack().redeliver(eventId);

        bolt.hears("added tada 1");
        assertThat(last().payload()).returns(eventId, payload -> Json.text(payload, "event_id"));
    }

    @Test
    void theAppComesBackAfterItsSocketsWereDropped() {
        fixture.slack().dropSockets();
        bolt.connected();

        CommandReply reply = fixture.member().command(Fixture.FEEDBACK, "/roadmap hello");

        assertThat(reply.text()).isEqualTo("Hello yourself");
    }

    @Test
    void theAppMovesToANewSocketWhenAskedTo() {
        long before = tickets();

        fixture.slack().disconnectPolitely();
        fixture.slack()
                .await(
                        "another ticket",
                        Fixture.SOON,
                        () -> Optional.of(tickets()).filter(count -> count > before));

        // A command that was sent on the socket that is about to go fails, and people try again.
        CommandReply reply = fixture.slack()
                .await(
                        "an answer",
                        Fixture.SOON,
                        () -> Optional.of(fixture.member().command(Fixture.FEEDBACK, "/roadmap hello"))
                                .filter(answer -> !answer.failed()));

        assertThat(reply.text()).isEqualTo("Hello yourself");
    }

    @Test
    void withoutASocketACommandFailsAtOnce() {
        fixture.slack().refuseSockets(true);
        fixture.slack().dropSockets();
        fixture.slack()
                .await(
                        "no socket",
                        Fixture.SOON,
                        () -> Optional.of(fixture.slack().sockets()).filter(count -> count == 0));

        CommandReply reply = fixture.member().command(Fixture.FEEDBACK, "/roadmap hello");

        assertThat(reply.text()).contains("dispatch_failed");
    }

    @Test
    void aClickIsAnsweredThroughItsResponseUrl() {
        String ts = fixture.said(Fixture.FEEDBACK, "wish", """
                [{"type":"actions","elements":[{"type":"button","action_id":"vote","value":"R-1",
                  "text":{"type":"plain_text","text":"Vote"}}]}]
                """);

        ClickReply reply = fixture.member().click(Fixture.FEEDBACK, ts, "vote");

        assertThat(reply.acknowledged()).isTrue();
        bolt.hears("vote R-1");
        assertThat(fixture.member().messages(Fixture.FEEDBACK))
                .filteredOn(Message::ephemeral)
                .extracting(Message::plainText)
                .containsExactly("Your vote counts");
    }

    /** How often the app asked for a socket; it does so twice before its first one. */
    private long tickets() {
        return fixture.slack().http().calls().stream()
                .filter(call -> call.path().endsWith("apps.connections.open"))
                .count();
    }

    private Delivery last() {
        List<Delivery> all = fixture.slack().deliveries();
        return all.get(all.size() - 1);
    }
}
