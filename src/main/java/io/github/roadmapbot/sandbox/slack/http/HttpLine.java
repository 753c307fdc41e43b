package io.github.roadmapbot.sandbox.slack.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Complaints;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.delivery.Line;
import io.github.roadmapbot.sandbox.slack.delivery.Patience;
import io.github.roadmapbot.sandbox.slack.delivery.Undelivered;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends requests, signed on the real clock, to the address that the app gave; nothing before it gave one. */
public final class HttpLine implements Line {

    private static final int REDIRECTION = 300;

    private final HttpClient client;
    private final String secret;
    private final Patience patience;
    private final Complaints complaints;
    private volatile Optional<URI> address = Optional.empty();

    public HttpLine(String secret, Patience patience, Complaints complaints) {
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.secret = secret;
        this.patience = patience;
        this.complaints = complaints;
    }

    /** Uses an address from now on, if the app there repeats what it is told, as it has to. */
    public void verify(URI requestUrl) throws IOException {
        String challenge = UUID.randomUUID().toString();
        JsonObject question = Json.of("token", Form.TOKEN, "challenge", challenge, "type", "url_verification");
        try {
            HttpResponse<String> answer =
                    client.send(signed(requestUrl, Form.json(question)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(challenge)) {
                throw new IOException("%s did not repeat the challenge but answered %d %s"
                        .formatted(requestUrl, answer.statusCode(), answer.body()));
            }
            address = Optional.of(requestUrl);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public Optional<CompletableFuture<JsonObject>> send(Parcel parcel) {
        return address.map(where -> client.sendAsync(request(where, parcel), BodyHandlers.ofString())
                .handle((answer, failure) -> {
                    if (answer == null) {
                        throw new Undelivered(reason(failure), false);
                    }
                    return payload(parcel, answer);
                }));
    }

    @Override
    public String late() {
        return "http_timeout";
    }

    private HttpRequest request(URI where, Parcel parcel) {
        HttpRequest.Builder request = signed(where, Form.of(parcel));
        if (parcel.attempt() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(parcel.attempt()))
                    .header("X-Slack-Retry-Reason", parcel.reason());
        }
        return request.build();
    }

    private HttpRequest.Builder signed(URI where, Form form) {
        Stamp stamp = Stamp.on(form.bytes(), secret, Instant.now());
        return HttpRequest.newBuilder(where)
                .timeout(patience.duration())
                .header("Content-Type", form.contentType())
                .header("User-Agent", "Slackbot 1.0 (simulated)")
                .header("X-Slack-Request-Timestamp", stamp.seconds())
                .header("X-Slack-Signature", stamp.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    private JsonObject payload(Parcel parcel, HttpResponse<String> answer) {
        if (answer.statusCode() >= REDIRECTION) {
            boolean last = answer.headers().firstValue("X-Slack-No-Retry").equals(Optional.of("1"));
            throw new Undelivered("http_error", last);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.body().isEmpty() || parcel.type().equals("events_api")) {
            return new JsonObject();
        }
        if (!type.startsWith("application/json")) {
            return Json.of("text", answer.body());
        }
        try {
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            complaints.add("an answer is not a JSON object: " + answer.body());
            return new JsonObject();
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException) {
            return "http_timeout";
        }
        return cause instanceof ConnectException ? "connection_failed" : "http_error";
    }
}
