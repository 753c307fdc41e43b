package io.github.roadmapbot.sandbox.github.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logging in with a device: an App asks for a code, a person enters it in the browser, the App learns who it was. */
public final class DeviceFlow {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String PAGE = "/login/device";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<String, Account> tokens = new HashMap<>();
    private String clientId = "";
    private boolean enabled;

    /** A code that was given out. */
    private static final class Attempt {

        private final String userCode;
        private final Instant endsAt;
        private Duration interval = INTERVAL;
        private Instant askedAt = Instant.MIN;
        private Optional<Account> entered = Optional.empty();
        private boolean denied;

        private Attempt(String userCode, Instant endsAt) {
            this.userCode = userCode;
            this.endsAt = endsAt;
        }
    }

    public DeviceFlow(Clock clock) {
        this.clock = clock;
    }

    /** Lets an App use it, or takes that away. */
    public void enable(String client, boolean on) {
        clientId = client;
        enabled = on;
    }

    /** Somebody enters a code in the browser and says yes or no; an unknown one is refused. */
    public void enter(Account person, String userCode, boolean yes) {
        Attempt attempt = attempts.values().stream()
                .filter(each ->
                        each.userCode.equals(userCode) && clock.instant().isBefore(each.endsAt))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no code " + userCode));
        attempt.denied = !yes;
        attempt.entered = yes ? Optional.of(person) : Optional.empty();
    }

    /** Whose a token is that somebody got by this; it opens what anybody can read, and who they are. */
    Optional<Grant> grantOf(String token) {
        return Optional.ofNullable(tokens.get(token)).map(account -> new Grant(account, Map.of()));
    }

    /** Answers what is asked below {@code /login}. */
    public Answer answer(Call call) {
        if (call.method().equals("GET") && call.path().equals(PAGE)) {
            return Answer.text(200, "Simulated. Enter the code on the sandbox's own page, under Device.");
        }
        Map<String, String> form = form(call.body());
        if (!call.method().equals("POST") || !form.getOrDefault("client_id", "").equals(clientId)) {
            return Answer.json(404, "{\"error\":\"Not Found\"}");
        }
        if (!enabled) {
            return error("device_flow_disabled", "Device Flow must be explicitly enabled for this App");
        }
        return switch (call.path()) {
            case "/login/device/code" -> code(call, form);
            case "/login/oauth/access_token" -> token(form);
            default -> Answer.json(404, "{\"error\":\"Not Found\"}");
        };
    }

    private Answer code(Call call, Map<String, String> form) {
        requireOnly(form, "client_id", "scope");
        int number = attempts.size() + 1;
        String device = "%040x".formatted(number * 0x9E3779B97F4A7C15L);
        String user = "WDJB-%04d".formatted(number);
        attempts.put(device, new Attempt(user, clock.instant().plus(LIFE)));
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("device_code", device)
                        .put("user_code", user)
                        .put(
                                "verification_uri",
                                ("http://%s" + PAGE)
                                        .formatted(call.header("Host").orElse("127.0.0.1")))
                        .put("expires_in", LIFE.toSeconds())
                        .put("interval", INTERVAL.toSeconds())
                        .toString());
    }

    private Answer token(Map<String, String> form) {
        requireOnly(form, "client_id", "device_code", "grant_type");
        if (!form.getOrDefault("grant_type", "").equals(GRANT)) {
            return error("unsupported_grant_type", "The grant type is not supported");
        }
        String device = form.getOrDefault("device_code", "");
        Attempt attempt = attempts.get(device);
        if (attempt == null) {
            return error("incorrect_device_code", "The device_code provided is not valid.");
        }
        Instant now = clock.instant();
        if (!now.isBefore(attempt.endsAt)) {
            return error("expired_token", "The device_code has expired.");
        }
        if (attempt.denied) {
            return error("access_denied", "The authorization request was denied.");
        }
        boolean tooSoon = now.isBefore(attempt.askedAt.plus(attempt.interval));
        attempt.askedAt = now;
        if (tooSoon) {
            attempt.interval = attempt.interval.plus(INTERVAL);
            return error("slow_down", "Too many requests have been made in the same timeframe.");
        }
        return attempt.entered
                .map(account -> granted(device, account))
                .orElseGet(() -> error("authorization_pending", "The authorization request is still pending."));
    }

    /** A code is good for one token. */
    private Answer granted(String device, Account account) {
        attempts.remove(device);
        String token = "ghu_%036d".formatted(tokens.size() + 1);
        tokens.put(token, account);
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("scope", "")
                        .toString());
    }

    private static Answer error(String code, String description) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("error", code).put("error_description", description);
        return Answer.json(200, body.toString());
    }

    /** The real one ignores what it does not know: here a mistake shall show. */
    private static void requireOnly(Map<String, String> form, String... names) {
        if (!Set.of(names).containsAll(form.keySet())) {
            throw Refusal.of(422, "Unknown parameters among " + form.keySet());
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
