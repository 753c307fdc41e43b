package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sandbox's workspace, an app's manifest, and the real SDK made to judge every answer. */
final class Fixture implements AutoCloseable {

    static final String FEEDBACK = "C0FEEDBACK1";
    static final String MAINTAINERS = "C0MAINT0001";
    static final String GENERAL = "C0GENERAL01";
    static final String MEMBER = "U0MEMBER001";
    static final String SECOND_MEMBER = "U0MEMBER002";
    static final Duration SOON = Duration.ofSeconds(10);

    static final String MANIFEST = """
            {
              "display_information": {"name": "Roadmap Bot"},
              "features": {
                "app_home": {"home_tab_enabled": true},
                "bot_user": {"display_name": "Roadmap Bot"},
                "shortcuts": [
                  {"name": "Suggest", "type": "global", "callback_id": "suggest", "description": "Suggest"},
                  {"name": "Suggest this", "type": "message", "callback_id": "suggest-this", "description": "Suggest"}
                ],
                "slash_commands": [{"command": "/roadmap", "description": "Roadmap", "should_escape": true}]
              },
              "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "reactions:read", "reactions:write",
                "channels:history", "channels:read", "groups:read", "groups:history", "im:write", "im:history",
                "users:read", "emoji:read"]}},
              "settings": {
                "event_subscriptions": {"bot_events": ["reaction_added", "reaction_removed", "message.channels",
                  "message.groups", "message.im", "app_home_opened"]},
                "interactivity": {"is_enabled": true},
                "socket_mode_enabled": true
              }
            }
            """;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final SmallSlack slack;
    private final Slack sdk;
    private final HttpClient http = HttpClient.newHttpClient();

    Fixture() {
        this(MANIFEST);
    }

    Fixture(String manifest) {
        this(Workspace.sandbox(), manifest);
    }

    Fixture(Workspace workspace, String manifest) {
        slack = new SmallSlack(clock, workspace, manifest);
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
        config.setFailOnUnknownProperties(true);
        config.setLibraryMaintainerMode(true);
        sdk = Slack.getInstance(config);
    }

    SmallSlack slack() {
        return slack;
    }

    SettableClock clock() {
        return clock;
    }

    Slack sdk() {
        return sdk;
    }

    String botToken() {
        return Workspace.sandbox().botToken();
    }

    MethodsClient app() {
        return sdk.methods(botToken());
    }

    /** Calls a method by hand, as the SDK would not: alternating names and values, a {@code token} among them. */
    JsonObject call(String method, String... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>(Map.of("token", botToken()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        String form = arguments.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(slack.apiUrl().resolve(method), "application/x-www-form-urlencoded", form);
    }

    JsonObject send(URI address, String contentType, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonParser.parseString(answer).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts as the app; returns the message's {@code ts}. */
    String said(String channel, String text) {
        JsonObject answer = call("chat.postMessage", "channel", channel, "text", text);
        return Json.text(answer, "ts");
    }

    String said(String channel, String text, String blocks) {
        JsonObject answer = call("chat.postMessage", "channel", channel, "text", text, "blocks", blocks);
        return Json.text(answer, "ts");
    }

    Person member() {
        return slack.as(MEMBER);
    }

    @Override
    public void close() {
        try {
            sdk.close();
        } catch (Exception e) { // whatever the SDK declares
            throw new IllegalStateException(e);
        } finally {
            slack.close();
        }
    }

    /** A clock that stands still until it is moved. */
    static final class SettableClock extends Clock {

        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
