package io.github.roadmapbot.sandbox.slack.delivery;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends what a person did and waits for the app's answer, for as long as Slack does. */
public final class Exchange {

    /** What came back. */
    public sealed interface Outcome {

        /** The app acknowledged, perhaps with something to show; {@code payload} is empty otherwise. */
        record Acknowledged(JsonObject payload) implements Outcome {}

        /** The app did not; {@code error} is Slack's word for it. */
        record Unanswered(String error) implements Outcome {}
    }

    private final Deliveries deliveries;
    private final Patience patience;

    public Exchange(Deliveries deliveries, Patience patience) {
        this.deliveries = deliveries;
        this.patience = patience;
    }

    /** Sends a payload of type {@code slash_commands} or {@code interactive}. */
    public Outcome ask(String type, JsonObject payload) {
        Optional<CompletableFuture<JsonObject>> answer = deliveries.ask(type, payload);
        if (answer.isEmpty()) {
            return new Outcome.Unanswered("dispatch_failed");
        }
        try {
            return new Outcome.Acknowledged(answer.get().get(patience.duration().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Outcome.Unanswered("operation_timeout");
        } catch (ExecutionException e) {
            boolean late = e.getCause() instanceof Undelivered undelivered
                    && undelivered.reason().equals(deliveries.late());
            return new Outcome.Unanswered(late ? "operation_timeout" : "dispatch_failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unanswered("operation_timeout");
        }
    }
}
