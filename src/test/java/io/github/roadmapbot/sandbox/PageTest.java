package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {

    private final Sandbox sandbox = new Sandbox(0, new SandboxClock(Clock.systemUTC()), TinyApp.MANIFEST);
    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void thePageIsServedAndLetsNoForeignScriptIn() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).contains("Simulated.", "page.js");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    void nothingButThePagesOwnFilesCanBeFetched() throws Exception {
        assertThat(get("/../preload/form.json").statusCode()).isEqualTo(404);
        assertThat(get("/api/secrets").statusCode()).isEqualTo(404);
    }

    @Test
    void aMemberDoesNotSeeTheMaintainersChannel() throws Exception {
        JsonObject state = json(get("/api/state?as=U0MEMBER001").body());

        assertThat(state.get("channels").toString())
                .contains("roadmap-feedback")
                .doesNotContain("maintainers");
    }

    @Test
    void whatIsPostedOnThePageIsSeenByOthers() throws Exception {
        post("{\"as\": \"U0MEMBER001\", \"act\": \"post\", \"in\": \"C0GENERAL01\", \"text\": \"Hello <b>\"}");

        JsonObject state = json(get("/api/state?as=U0MEMBER002&in=C0GENERAL01").body());
        assertThat(state.getAsJsonArray("messages")).hasSize(1);
        assertThat(state.get("messages").toString()).contains("Hello &lt;b&gt;");
    }

    @Test
    void whatCannotBeDoneIsToldAndNotThrown() throws Exception {
        JsonObject answer = json(post("{\"as\": \"U0MEMBER001\", \"act\": \"move-clock\", \"by\": \"-PT1H\"}")
                .body());

        assertThat(answer.get("ok").getAsBoolean()).isFalse();
        assertThat(answer.get("error").getAsString()).contains("forward only");
    }

    @Test
    void aChangeEndsTheWait() throws Exception {
        long before = sandbox.changes().version();
        var waiting = browser.sendAsync(
                HttpRequest.newBuilder(uri("/api/changes?after=" + before)).build(),
                HttpResponse.BodyHandlers.ofString());

        post("{\"as\": \"U0MEMBER001\", \"act\": \"next-quarter\"}");

        assertThat(json(waiting.join().body()).get("version").getAsLong()).isGreaterThan(before);
    }

    @Test
    void aForeignNameOfThisMachineIsRefused() throws Exception {
        assertThat(raw("GET /api/state HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 403");
    }

    @Test
    void aForeignPageIsRefused() throws Exception {
        String host = "127.0.0.1:" + sandbox.address().getPort();

        assertThat(raw("POST /api/act HTTP/1.1\r\nHost: " + host + "\r\nOrigin: https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aFormOfAForeignPageCannotActEither() throws Exception {
        String host = "127.0.0.1:" + sandbox.address().getPort();

        assertThat(raw("POST /api/act HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: text/plain\r\n"))
                .startsWith("HTTP/1.1 415");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/act"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A request with headers that no well-behaved client would send. */
    private String raw(String head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.address().getPort())) {
            String request = head + "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create(sandbox.address() + path);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
