package io.github.roadmapbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with people who do not keep to its limits, or to HTTP. */
final class WebServerTest {

    private static final Duration SOON = Duration.ofMillis(1_500);
    private static final Duration BRIEF = Duration.ofMillis(50);
    private static final String POST_HEAD = "POST /echo HTTP/1.1\r\nHost: bot\r\n";

    private final AtomicBoolean store = new AtomicBoolean(true);
    private final Readiness readiness = new Readiness(
            List.of(new Readiness.Check("store", store::get), new Readiness.Check("slack", () -> true)),
            Duration.ofSeconds(1));
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final WebServer server = new WebServer(
            new WebSettings("127.0.0.1", 0),
            new WebLimits(64 * 1024, 8 * 1024, Duration.ofSeconds(30), SOON, 16, Duration.ofSeconds(4)),
            Map.of("/echo", new Echo(), "/broken", new Broken(), "/patient", new Patient()),
            readiness);
    private final HttpClient client = HttpClient.newHttpClient();
    private URI address = URI.create("http://127.0.0.1");

    @BeforeEach
    void start() throws IOException {
        server.start();
        address = server.address();
    }

    @AfterEach
    void close() throws IOException {
        released.complete(null);
        server.close();
    }

    @Test
    void theProcessLives() throws Exception {
        HttpResponse<String> answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("alive\n");
    }

    @Test
    void itIsReadyWhenEverythingHoldsAndOtherwiseSaysInAWordWhatDoesNot() throws Exception {
        HttpResponse<String> ready = get("/readyz");
        store.set(false);
        HttpResponse<String> waiting = get("/readyz");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("ready\n");
        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.body()).isEqualTo("store\n");
    }

    @Test
    void whatCannotBeFoundOutInTimeIsSlow() throws Exception {
        Readiness stuck = new Readiness(List.of(new Readiness.Check("store", this::never)), BRIEF);

        String word = stuck.word().get(10, TimeUnit.SECONDS);

        assertThat(word).isEqualTo("slow");
        stuck.close();
    }

    @Test
    void theHealthPagesCanOnlyBeLookedAt() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/healthz"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void elsewhereThereIsNothing() throws Exception {
        HttpResponse<String> answer = get("/healthz/more");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("404 Not Found\n");
    }

    @Test
    void nobodyLearnsWhatServesThemNorWhyItFailed() throws Exception {
        HttpResponse<String> answer = get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("500 Server Error\n");
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(POST_HEAD + "Content-Length: 2097152\r\n\r\n");

            assertThat(raw.headers()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyThatGrowsTooLargeIsCut() throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(POST_HEAD + "Transfer-Encoding: chunked\r\n\r\n");

            sendUntilCut(raw, "2000\r\n" + "x".repeat(8192) + "\r\n", 256);

            assertThat(raw.rest()).doesNotContain("200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /echo HTTP/1.1\r\nHost: bot\r\nContent-Length: 60\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n",
                "POST /echo HTTP/1.1\r\nHost: bot\r\nX-Slow: ",
                "GET /heal",
                "G"
            })
    void aSenderOfAByteNowAndThenIsCut(String beginning) throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(beginning);

            Duration lasted = raw.dribble("x", Duration.ofMillis(100));

            assertThat(lasted).isBetween(SOON.dividedBy(2), SOON.multipliedBy(10));
        }
    }

    @Test
    void whoIsSlowAfterAGoodRequestIsCut() throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n");
            raw.headers();

            Duration lasted = raw.dribble("x", Duration.ofMillis(100));

            assertThat(lasted).isLessThan(SOON.multipliedBy(4));
        }
    }

    @Test
    void aPauseBetweenTwoRequestsHarmsNobody() throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n");
            raw.headers();
            get("/healthz");
            awaitPassing(SOON.multipliedBy(2));

            raw.send("GET /healthz HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n");

            assertThat(raw.rest()).contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void halfARequestIsForgotten() throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(POST_HEAD + "Content-Length: 60\r\n\r\nonly this").end();

            assertThat(raw.rest()).doesNotContain("200 OK", "Exception");
        }
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 4x\r\n\r\nabcd",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "X-Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n",
                "Host: other\r\nContent-Length: 0\r\n\r\n"
            })
    void aRequestWhoseEndIsUnclearIsRefusedAndNothingIsReadAfterIt(String rest) throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(POST_HEAD + rest + "GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n")
                    .end();

            String said = raw.rest();

            assertThat(said).startsWith("HTTP/1.1 4").doesNotContain("alive", "Exception", "<html", "Jetty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz\r\n\r\n",
                "GET /%2e%2e/healthz HTTP/1.1\r\nHost: bot\r\n\r\n",
                "GET /healthz%00 HTTP/1.1\r\nHost: bot\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /healthz HTTP/9.9\r\nHost: bot\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
                "<xml/>\r\n\r\n"
            })
    void whatIsNoHttpGetsAPlainRefusal(String bytes) throws Exception {
        try (RawClient raw = new RawClient(address)) {
            raw.send(bytes).end();

            assertThat(raw.rest()).doesNotContain("200 OK", "Exception", "<html", "Jetty", "reason");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void aFloodOfHeadersIsRefused(int length) throws Exception {
        String header = "X-%d: " + "y".repeat(length) + "\r\n";
        StringBuilder flood = new StringBuilder("GET /healthz HTTP/1.1\r\nHost: bot\r\n");
        for (int i = 0; flood.length() < 20_000; i++) {
            flood.append(header.formatted(i));
        }

        try (RawClient raw = new RawClient(address)) {
            raw.send(flood + "\r\n");

            assertThat(raw.headers()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void moreConnectionsThanItTakesDoNotHarmThoseItHas() throws Exception {
        List<RawClient> crowd = new ArrayList<>();
        try (RawClient first = new RawClient(address)) {
            first.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n").headers();
            for (int i = 0; i < 40; i++) {
                crowd.add(new RawClient(address));
            }

            first.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n");

            assertThat(first.headers()).contains("200 OK");
        } finally {
            for (RawClient each : crowd) {
                each.close();
            }
        }
    }

    @Test
    void aServerThatStopsFinishesWhatIsAtWorkAndTakesNothingNew() throws Exception {
        CompletableFuture<HttpResponse<String>> atWork = client.sendAsync(to("/patient"), BodyHandlers.ofString());
        asked.await(10, TimeUnit.SECONDS);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::stop);
        awaitRefusal();
        released.complete(null);

        assertThat(atWork.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopped.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> get("/healthz")).isInstanceOf(IOException.class);
    }

    @Test
    void whoComesWhileItStopsIsAnsweredOrRefusedAndNeverLeftWaiting() throws Exception {
        Executor crowded = each -> new Thread(each).start();
        CompletableFuture<HttpResponse<String>> atWork = client.sendAsync(to("/patient"), BodyHandlers.ofString());
        asked.await(10, TimeUnit.SECONDS);
        List<CompletableFuture<Void>> crowd = Stream.generate(
                        () -> CompletableFuture.runAsync(this::knockUntilRefused, crowded))
                .limit(6)
                .toList();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::stop, crowded);
        for (CompletableFuture<Void> each : crowd) {
            each.get(30, TimeUnit.SECONDS); // a client that is left waiting fails after 15 seconds
        }
        released.complete(null);

        assertThat(atWork.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopped.get(10, TimeUnit.SECONDS);
    }

    private void knockUntilRefused() {
        while (true) {
            try (RawClient knocking = new RawClient(address)) {
                knocking.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .rest();
            } catch (ConnectException e) {
                return;
            } catch (SocketTimeoutException e) {
                throw new AssertionError("It was accepted, and nobody answered", e);
            } catch (IOException e) {
                // Cut in the moment of stopping: whoever is cut comes again.
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            WebServer second = new WebServer(
                    new WebSettings("127.0.0.1", taken.getLocalPort()), WebLimits.DEFAULT, Map.of(), readiness);

            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used");
        }
    }

    private static void sendUntilCut(RawClient raw, String chunk, int most) {
        try {
            for (int sent = 0; sent < most; sent++) {
                raw.send(chunk);
            }
        } catch (IOException e) { // cut, as it has to be
            return;
        }
    }

    private void awaitRefusal() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            try (RawClient late = new RawClient(address)) {
                if (late.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n")
                        .headers()
                        .startsWith("HTTP/1.1 503")) {
                    return;
                }
            } catch (IOException e) { // nobody listens any more
                return;
            }
        }
        throw new AssertionError("It still takes requests");
    }

    /** Lets real time pass, in which the server must not do anything. */
    private static void awaitPassing(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean never() {
        released.join();
        return true;
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path), BodyHandlers.ofString());
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    /** Says what it was told. */
    private static final class Echo extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Source.asByteArrayAsync(
                    request,
                    -1,
                    Promise.Invocable.from(
                            InvocationType.NON_BLOCKING,
                            body -> Content.Sink.write(
                                    response, true, new String(body, StandardCharsets.UTF_8), callback),
                            failure -> Response.writeError(request, response, callback, 400)));
            return true;
        }
    }

    /** Fails with words that are nobody's business. */
    private static final class Broken extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            throw new IllegalStateException("the innermost secret");
        }
    }

    /** Answers when it is allowed to. */
    private final class Patient extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            asked.countDown();
            var unused = released.thenRun(() -> Content.Sink.write(response, true, "done", callback));
            return true;
        }
    }
}
