package io.github.roadmapbot.sandbox.github.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The webhooks of the organisation. Each delivery is sent once, signed, and given ten seconds; what is not taken then is not sent
 * again, unless somebody asks for it.
 */
public final class Hooks {

    /** Where somebody wants to be told of these events. */
    private record Hook(URI url, String secret, Set<String> events) {}

    /**
     * Something that was sent.
     *
     * @param guid stays the same when it is sent again
     * @param statuses the status of each answer, in the order in which they came; 0 for none
     */
    public record Sent(URI url, String guid, String event, String body, String signature, List<Integer> statuses) {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final List<Sent> all = new CopyOnWriteArrayList<>();
    private Optional<HttpClient> client = Optional.empty();
    private volatile boolean lost;

    /** Adds a webhook, which is pinged at once. */
    public void add(long id, URI url, String secret, Set<String> events, ObjectNode ping) {
        Hook hook = new Hook(url, secret, Set.copyOf(events));
        hooks.add(hook);
        ping.put("zen", "Responsive is better than fast.").put("hook_id", id);
        ObjectNode shape = ping.putObject("hook");
        shape.put("type", "Organization").put("id", id).put("name", "web").put("active", true);
        hook.events().stream().sorted().forEach(shape.withArray("events")::add);
        shape.putObject("config")
                .put("content_type", "json")
                .put("insecure_ssl", "0")
                .put("url", url.toString());
        send(hook, "ping", ping.toString());
    }

    /** Tells those who want to know of such events. */
    public void announce(String event, ObjectNode payload) {
        hooks.stream()
                .filter(hook -> hook.events().contains(event))
                .forEach(hook -> send(hook, event, payload.toString()));
    }

    /** Sends something again, under the same id and with the same signature. */
    public void redeliver(Sent delivery) {
        post(delivery);
    }

    /** Loses everything that would be sent from now on, or does not any more. */
    public void lose(boolean everything) {
        lost = everything;
    }

    /** Whether everything that would be sent is lost. */
    public boolean losing() {
        return lost;
    }

    /** Whether anybody wants to be told. */
    public boolean any() {
        return !hooks.isEmpty();
    }

    /** What was sent so far, oldest first. */
    public List<Sent> sent() {
        return List.copyOf(all);
    }

    private void send(Hook hook, String event, String body) {
        if (lost) {
            return;
        }
        Sent delivery = new Sent(
                hook.url(),
                UUID.randomUUID().toString(),
                event,
                body,
                signature(hook.secret(), body),
                new CopyOnWriteArrayList<>());
        all.add(delivery);
        post(delivery);
    }

    private void post(Sent delivery) {
        HttpRequest request = HttpRequest.newBuilder(delivery.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "GitHub-Hookshot/044aadd")
                .header("X-GitHub-Delivery", delivery.guid())
                .header("X-GitHub-Event", delivery.event())
                .header("X-Hub-Signature-256", delivery.signature())
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
        CompletableFuture<?> unused = client().sendAsync(request, BodyHandlers.discarding())
                .whenComplete((answer, failure) -> delivery.statuses().add(answer == null ? 0 : answer.statusCode()));
    }

    /** Most organisations have no webhook, and need no client with its threads. */
    private synchronized HttpClient client() {
        HttpClient made = client.orElseGet(HttpClient::newHttpClient);
        client = Optional.of(made);
        return made;
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
