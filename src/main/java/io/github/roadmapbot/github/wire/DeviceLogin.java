package io.github.roadmapbot.github.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets people prove who they are on GitHub: they log in there and enter a code, and GitHub says whose account it was. No
 * scope is asked for. The token that comes with the answer is used once, to ask for the account, and kept nowhere.
 *
 * @see <a href="https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow">GitHub's
 *     device flow</a>
 */
public final class DeviceLogin {

    /**
     * What GitHub waits for.
     *
     * @param device names the attempt towards GitHub; the person never sees it
     * @param user what the person enters
     * @param page where they enter it
     */
    public record Code(String device, String user, URI page, Duration validFor) {

        @Override
        public String toString() {
            return "a code for " + page;
        }
    }

    /** What became of a code. */
    public sealed interface Answer {

        /** It was entered by this account. */
        record Entered(long id, String login) implements Answer {}

        /** Nobody has entered it yet, or GitHub was asked too soon after the last time. */
        record NotYet() implements Answer {}

        /** It was refused, or its time is over. */
        record Over() implements Answer {}
    }

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final GitHubAccess access;
    private final String clientId;
    private final Transport transport;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Asks nothing yet.
     *
     * @param clientId of an App whose device flow is switched on; it is no secret
     */
    public DeviceLogin(GitHubAccess access, String clientId) {
        this.access = access;
        this.clientId = clientId;
        this.transport = new Transport(access);
    }

    /** A fresh code. */
    public Code begin() throws GitHubFailure {
        Question question = new Question("POST /login/device/code", false);
        JsonNode answer = post(question, "/login/device/code", Map.of("client_id", clientId));
        if (answer.has("error")) {
            throw refused(question, answer.path("error").asText());
        }
        return new Code(
                required(question, answer, "device_code"),
                required(question, answer, "user_code"),
                page(question, answer),
                Duration.ofSeconds(answer.path("expires_in").asLong()));
    }

    /** What has become of a code by now. */
    public Answer ask(String device) throws GitHubFailure {
        Question question = new Question("POST /login/oauth/access_token", false);
        JsonNode answer = post(
                question,
                "/login/oauth/access_token",
                Map.of("client_id", clientId, "device_code", device, "grant_type", GRANT));
        String error = answer.path("error").asText();
        return switch (error) {
            case "" -> account(required(question, answer, "access_token"));
            case "authorization_pending", "slow_down" -> new Answer.NotYet();
            case "expired_token", "access_denied", "incorrect_device_code" -> new Answer.Over();
            default -> throw refused(question, error);
        };
    }

    private Answer account(String token) throws GitHubFailure {
        Question question = new Question("GET /user", false);
        HttpRequest request = Transport.request(URI.create(access.apiUrl() + "/user"))
                .header("Authorization", "bearer " + token)
                .build();
        JsonNode account = read(question, transport.exchange(question, request));
        String login = required(question, account, "login");
        return new Answer.Entered(account.path("id").asLong(), login);
    }

    private JsonNode post(Question question, String path, Map<String, String> form) throws GitHubFailure {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(access.webUrl() + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", Transport.USER_AGENT)
                .POST(BodyPublishers.ofString(body))
                .build();
        Reply reply = transport.exchange(question, request);
        if (reply.status() == 404) {
            throw refused(question, "there is no App with that client ID");
        }
        return read(question, reply);
    }

    private JsonNode read(Question question, Reply reply) throws GitHubFailure {
        var failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            return json.readTree(reply.body());
        } catch (JsonProcessingException e) { // the cause would show the body, and with it a token
            throw question.broken("GitHub's answer could not be read (" + question + ")", null);
        }
    }

    /** Only GitHub's own page: people are about to trust it. */
    private URI page(Question question, JsonNode answer) throws GitHubFailure {
        String page = required(question, answer, "verification_uri");
        if (!page.startsWith(access.webUrl() + "/")) {
            throw question.broken("GitHub names a page that is not its own (" + question + ")", null);
        }
        return URI.create(page);
    }

    private static String required(Question question, JsonNode answer, String field) throws GitHubFailure {
        String value = answer.path(field).asText();
        if (value.isEmpty()) {
            throw question.broken("GitHub's answer lacks " + field + " (" + question + ")", null);
        }
        return value;
    }

    private static NeedsPerson refused(Question question, String why) {
        return new NeedsPerson(
                "GitHub does not let the App ask who somebody is (%s; %s): check github.clientId, and that Device Flow is enabled in the App's settings"
                        .formatted(question, why),
                "DEVICE_FLOW");
    }
}
