package io.github.roadmapbot.sandbox.slack.delivery;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Delivers events until they are acknowledged: a missed one again at once, then a minute and another five minutes later by
 * the workspace's clock. After that it is lost.
 */
public final class Events {

    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final long LOOK_EVERY_MILLIS = 50;

    private record Retry(JsonObject payload, int attempt, String reason, Instant due) {}

    private final Workspace workspace;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Patience patience;
    private final AtomicLong count = new AtomicLong();
    private final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
    private final List<Retry> retries = new CopyOnWriteArrayList<>();
    private volatile boolean losing;

    public Events(
            Workspace workspace,
            Clock clock,
            Deliveries deliveries,
            Patience patience,
            ScheduledExecutorService later) {
        this.workspace = workspace;
        this.clock = clock;
        this.deliveries = deliveries;
        this.patience = patience;
        var unused = later.scheduleWithFixedDelay(
                this::retryDue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether nobody is told of what happens from now on, neither at once nor later. */
    public void lose(boolean all) {
        losing = all;
    }

    /** Sends an event with a fresh id. */
    public void send(JsonObject event) {
        if (losing) {
            return;
        }
        String id = "Ev%09d".formatted(count.incrementAndGet());
        JsonObject payload = payload(id, event);
        sent.put(id, payload);
        attempt(payload, 0, "");
    }

    /** Sends an event once more, with the same id. */
    public void again(String eventId) {
        JsonObject payload = sent.get(eventId);
        if (payload == null) {
            throw new IllegalArgumentException("no event " + eventId + " has been sent");
        }
        var unused = deliveries.tell(payload, 1, "timeout");
    }

    private void attempt(JsonObject payload, int attempt, String reason) {
        Instant now = clock.instant();
        Optional<CompletableFuture<JsonObject>> answer = deliveries.tell(payload, attempt, reason);
        if (answer.isEmpty()) {
            missed(payload, attempt, "connection_failed", now);
            return;
        }
        var unused = answer.get()
                .copy()
                .orTimeout(patience.duration().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    failed(payload, attempt, cause(failure), now);
                    return payload;
                });
    }

    private void failed(JsonObject payload, int attempt, Throwable cause, Instant attemptedAt) {
        if (!(cause instanceof Undelivered undelivered)) {
            missed(payload, attempt, deliveries.late(), attemptedAt);
        } else if (!undelivered.last()) {
            missed(payload, attempt, undelivered.reason(), attemptedAt);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void missed(JsonObject payload, int attempt, String reason, Instant attemptedAt) {
        if (attempt < PAUSES.size()) {
            retries.add(new Retry(payload, attempt + 1, reason, attemptedAt.plus(PAUSES.get(attempt))));
        }
    }

    private void retryDue() {
        Instant now = clock.instant();
        List<Retry> due =
                retries.stream().filter(retry -> !now.isBefore(retry.due())).toList();
        retries.removeAll(due);
        due.forEach(retry -> attempt(retry.payload(), retry.attempt(), retry.reason()));
    }

    private JsonObject payload(String id, JsonObject event) {
        JsonArray authorizations = new JsonArray();
        authorizations.add(Json.of(
                "enterprise_id",
                null,
                "team_id",
                workspace.teamId(),
                "user_id",
                workspace.bot().userId(),
                "is_bot",
                true,
                "is_enterprise_install",
                false));
        JsonObject payload = Json.of(
                "token",
                "sandbox-verification",
                "team_id",
                workspace.teamId(),
                "api_app_id",
                workspace.bot().appId(),
                "type",
                "event_callback",
                "event_id",
                id,
                "event_time",
                clock.instant().getEpochSecond(),
                "is_ext_shared_channel",
                false,
                "event_context",
                "4-sandbox-" + id);
        payload.add("event", event);
        payload.add("authorizations", authorizations);
        return payload;
    }
}
