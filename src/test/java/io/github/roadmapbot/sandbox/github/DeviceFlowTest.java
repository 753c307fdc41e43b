package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an App is told that asks people who they are, on the wire. */
class DeviceFlowTest {

    private static final String CLIENT = "Iv23liSandboxSandbox";
    private static final String CODE = "/login/device/code";
    private static final String TOKEN = "/login/oauth/access_token";
    private static final String GRANT = "&grant_type=urn:ietf:params:oauth:grant-type:device_code";

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock), clock);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void enable() {
        gitHub.deviceFlow(CLIENT, true);
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aCodeThatWasEnteredLeadsToWhoEnteredIt() throws Exception {
        JsonNode code = begin();
        gitHub.as("member").entersCode(code.path("user_code").asText(), true);

        JsonNode token = ask(code);

        assertThat(token.path("token_type").asText()).isEqualTo("bearer");
        assertThat(token.path("scope").asText()).isEmpty();
        HttpRequest user = HttpRequest.newBuilder(URI.create(gitHub.apiUrl() + "/user"))
                .header("Authorization", "bearer " + token.path("access_token").asText())
                .header("User-Agent", "a test")
                .build();
        assertThat(read(http.send(user, BodyHandlers.ofString())).path("login").asText())
                .isEqualTo("member");
    }

    @Test
    void whoAsksBeforeItWasEnteredWaitsAndWhoAsksTooOftenWaitsLonger() throws Exception {
        JsonNode code = begin();

        assertThat(error(ask(code))).isEqualTo("authorization_pending");
        clock.pass(Duration.ofSeconds(4));
        assertThat(error(ask(code))).isEqualTo("slow_down");
        clock.pass(Duration.ofSeconds(9));
        assertThat(error(ask(code))).isEqualTo("slow_down");
        clock.pass(Duration.ofSeconds(15));
        assertThat(error(ask(code))).isEqualTo("authorization_pending");
    }

    @Test
    void aCodeIsGoodOnceAndForAQuarterOfAnHour() throws Exception {
        JsonNode used = begin();
        JsonNode late = begin();
        gitHub.as("member").entersCode(used.path("user_code").asText(), true);
        ask(used);

        assertThat(error(ask(used))).isEqualTo("incorrect_device_code");
        clock.pass(Duration.ofMinutes(15));
        assertThat(error(ask(late))).isEqualTo("expired_token");
        String text = late.path("user_code").asText();
        assertThatThrownBy(() -> gitHub.as("member").entersCode(text, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoIsToldAsOne() throws Exception {
        JsonNode code = begin();
        gitHub.as("member").entersCode(code.path("user_code").asText(), false);

        assertThat(error(ask(code))).isEqualTo("access_denied");
    }

    @Test
    void anUnknownAppIsNotFoundAndOneWithoutTheFlowIsToldSo() throws Exception {
        assertThat(post(CODE, "client_id=Iv1.other").statusCode()).isEqualTo(404);
        gitHub.deviceFlow(CLIENT, false);

        assertThat(error(begin())).isEqualTo("device_flow_disabled");
    }

    @Test
    void anotherGrantAndAnUnknownParameterAreRefused() throws Exception {
        String device = begin().path("device_code").asText();

        assertThat(error(read(post(TOKEN, "client_id=" + CLIENT + "&device_code=" + device + "&grant_type=password"))))
                .isEqualTo("unsupported_grant_type");
        assertThat(post(CODE, "client_id=" + CLIENT + "&skope=repo").statusCode())
                .isEqualTo(422);
    }

    private JsonNode begin() throws Exception {
        return read(post(CODE, "client_id=" + CLIENT));
    }

    private JsonNode ask(JsonNode code) throws Exception {
        return read(post(
                TOKEN,
                "client_id=" + CLIENT + "&device_code="
                        + code.path("device_code").asText() + GRANT));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gitHub.apiUrl() + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asText();
    }
}
