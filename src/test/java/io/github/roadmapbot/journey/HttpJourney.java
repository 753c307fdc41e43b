package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import io.github.roadmapbot.sandbox.slack.http.Form;
import io.github.roadmapbot.sandbox.slack.http.Stamp;
import io.github.roadmapbot.web.RawClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Slack signed just now, and for the first time, gets in over HTTP; and what got in is not lost. */
final class HttpJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DARK = "Dark mode";
    private static final String VOTER = "U0MEMBER002";

    /** What the ids of the events begin with that this test sends itself. */
    private static final String OURS = "EvOurs";

    /** Stands for a status where the connection was cut instead. */
    private static final int CUT = 0;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Town town = Town.start(Entrance.HTTP);
    private final URI endpoint = town.address().resolve("/slack/events");
    private final Message card = town.member().suggests(DARK);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aRequestThatNobodySignedIsRefusedAndChangesNothing() throws Exception {
        HttpResponse<String> answer = client.send(unsigned(vote()).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("401 Unauthorized\n");
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "another secret", "0123456789abcdef0123456789abcdeF"})
    void aRequestThatSomebodyElseSignedIsRefusedAndChangesNothing(String secret) throws Exception {
        Form vote = vote();

        int status = send(vote, Stamp.on(vote.bytes(), secret, Instant.now()));

        assertThat(status).isEqualTo(401);
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"-360, 401", "-290, 200", "290, 200", "360, 401"})
    void aRequestIsGoodForFiveMinutes(int seconds, int expected) throws Exception {
        Form vote = vote();

        int status = send(vote, stamp(vote, Instant.now().plusSeconds(seconds)));

        assertThat(status).isEqualTo(expected);
        town.tally(DARK, expected == 200 ? "1 vote" : "0 votes");
    }

    @Test
    void aRequestThatComesAgainAsItWasIsRefused() throws Exception {
        Form suggestion = lastSubmission();
        Stamp stamp = stamp(suggestion, Instant.now().minusSeconds(60));
        int first = send(suggestion, stamp);

        int second = send(suggestion, stamp);

        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(401);
        assertThat(town.maintainer().messages(Rules.FEEDBACK)).hasSize(1);
    }

    @Test
    void aBodyThatWasChangedOnItsWayIsRefused() throws Exception {
        Form vote = vote();
        String changed = vote.body().replace(VOTER, "U0MEMBER003");

        int status = send(new Form(vote.contentType(), changed), stamp(vote, Instant.now()));

        assertThat(status).isEqualTo(401);
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v1=00", "v0=é", "nothing"})
    void anOddSignatureIsRefused(String signature) throws Exception {
        int status = send(vote(), new Stamp(Long.toString(Instant.now().getEpochSecond()), signature));

        assertThat(status).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "99999999999999999999", "1e9", "0x10"})
    void anOddMomentIsRefused(String seconds) throws Exception {
        Form vote = vote();
        Stamp good = stamp(vote, Instant.now());

        int status = send(vote, new Stamp(seconds, good.signature()));

        assertThat(status).isEqualTo(401);
    }

    @Test
    void anEventThatSlackSignsAnewBecauseItMissedTheAnswerCountsOnce() throws Exception {
        Form vote = vote();
        int first = send(vote, stamp(vote, Instant.now().minusSeconds(2)));

        int second = send(vote, stamp(vote, Instant.now()));

        assertThat(List.of(first, second)).containsExactly(200, 200);
        town.tally(DARK, "1 vote");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, application/json, 405",
        "PUT, application/json, 405",
        "POST, text/plain, 415",
        "POST, multipart/form-data, 415",
        "POST, application/json; charset=utf-8, 200"
    })
    void onlyWhatSlackSendsIsRead(String method, String type, int expected) throws Exception {
        Form vote = vote();
        Stamp stamp = stamp(vote, Instant.now());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp.seconds())
                .header("X-Slack-Signature", stamp.signature())
                .method(method, BodyPublishers.ofString(vote.body()))
                .build();

        int status = client.send(request, BodyHandlers.discarding()).statusCode();

        assertThat(status).isEqualTo(expected);
    }

    @Test
    void aLookAtTheCertificateIsAnsweredWithNothing() throws Exception {
        HttpResponse<String> answer = client.send(
                unsigned(new Form("application/x-www-form-urlencoded", "token=x&ssl_check=1"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "null", "{}", "7", "{\"type\":\"event_callback\"}", "{\"type\":\"nothing\"}", "\u0000"
            })
    void aSignedRequestThatSaysNothingIsRefusedAndNotSentAgain(String body) throws Exception {
        Form form = new Form("application/json", body);

        int status = send(form, stamp(form, Instant.now()));

        assertThat(status).isEqualTo(400);
        assertThat(town.storedEvents(OURS)).isZero();
    }

    @Test
    void aBodyOfTwoMegabytesIsCutOffThoughItIsSigned() throws Exception {
        String body = "{\"type\":\"event_callback\",\"event_id\":\"%s\"}".formatted("E".repeat(2 * 1024 * 1024));
        Form large = new Form("application/json", body);

        CompletableFuture<Integer> status = sendLater(large);

        assertThat(status.join()).isIn(413, CUT);
        nothingChanged();
    }

    @Test
    void aSenderOfOneByteASecondIsCutOff() throws Exception {
        Form vote = vote();
        try (RawClient raw = new RawClient(endpoint)) {
            raw.send(
                    "POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(vote.bytes().length));

            Duration lasted = raw.dribble("{", Duration.ofSeconds(1));

            assertThat(lasted).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        }
        nothingChanged();
    }

    @Test
    void whatIsAcknowledgedWhileTheBotStopsIsKept() throws Exception {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(sendLater(noise()));
        }
        answers.get(0).join();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(town::stop);
        for (int i = 0; i < 60; i++) {
            answers.add(sendLater(noise()));
        }
        stopped.join();

        long acknowledged = answers.stream().filter(each -> each.join() == 200).count();

        town.startAgain();

        assertThat(answers).allSatisfy(each -> assertThat(each.join()).isIn(200, 408, 503, CUT));
        assertThat(town.storedEvents(OURS)).isGreaterThanOrEqualTo(acknowledged).isPositive();
    }

    @Test
    void whatHappensWhileTheBotIsAwayCountsWhenSlackSendsItAgain() {
        town.stop();
        town.secondMember().reacts(card, "+1");
        town.waitUntil(
                "tried twice",
                () -> town.slack.deliveries().stream()
                                .filter(each -> each.type().equals("events_api") && each.retryAttempt() > 0)
                                .count()
                        >= 1);

        town.startAgain();
        town.clock.moveBy(Duration.ofMinutes(1));

        town.tally(DARK, "1 vote");
    }

    private void nothingChanged() {
        assertThat(town.storedEvents(OURS)).isZero();
        assertThat(town.feedbackCard(DARK).plainText()).contains("0 votes");
    }

    /** A vote as Slack would tell of it, had it happened. */
    private Form vote() {
        return event("reaction_added", card.ts());
    }

    /** Something that happens often and means nothing. */
    private Form noise() {
        return event("reaction_added", "1.000000");
    }

    private static Form event(String type, String ts) {
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("channel", Rules.FEEDBACK);
        item.addProperty("ts", ts);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("user", VOTER);
        event.addProperty("reaction", "+1");
        event.addProperty("event_ts", "1800000000.000100");
        event.add("item", item);
        JsonObject payload = new JsonObject();
        payload.addProperty("type", "event_callback");
        payload.addProperty("team_id", "T0SANDBOX1");
        payload.addProperty("event_id", OURS + UUID.randomUUID());
        payload.add("event", event);
        return Form.of(new Parcel("", "events_api", payload, 0, ""));
    }

    /** What the window sent when the suggestion was made. */
    private Form lastSubmission() {
        Delivery sent = town.slack.deliveries().stream()
                .filter(each -> each.payload().has("view"))
                .reduce((first, second) -> second)
                .orElseThrow();
        return Form.of(new Parcel("", sent.type(), sent.payload(), 0, ""));
    }

    private Stamp stamp(Form form, Instant at) {
        return Stamp.on(form.bytes(), town.workspace.signingSecret(), at);
    }

    private HttpRequest.Builder unsigned(Form form) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofString(form.body()));
    }

    private HttpRequest signed(Form form, Stamp stamp) {
        return unsigned(form)
                .header("X-Slack-Request-Timestamp", stamp.seconds())
                .header("X-Slack-Signature", stamp.signature())
                .build();
    }

    private int send(Form form, Stamp stamp) throws IOException, InterruptedException {
        return client.send(signed(form, stamp), BodyHandlers.discarding()).statusCode();
    }

    /**
     * The status, or {@link #CUT} if there was no answer. Gives up as Slack does: a connection that is accepted while the bot
     * stops may never be answered.
     */
    private CompletableFuture<Integer> sendLater(Form form) {
        return client.sendAsync(signed(form, stamp(form, Instant.now())), BodyHandlers.discarding())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .handle((answer, failure) -> Optional.ofNullable(answer)
                        .map(HttpResponse::statusCode)
                        .orElse(CUT));
    }
}
