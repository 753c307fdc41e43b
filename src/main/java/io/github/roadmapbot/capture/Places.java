package io.github.roadmapbot.capture;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.SlackWeb.Standing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who can read what was said, while somebody waits; what cannot be found out is secret. */
final class Places {

    private static final Logger log = LoggerFactory.getLogger(Places.class);

    /** Leaves the rest of Slack's three seconds to the window. */
    private static final Duration PATIENCE = Duration.ofMillis(1200);

    private final SlackWeb slack;
    private final Executor executor;

    Places(SlackWeb slack, Executor executor) {
        this.slack = slack;
        this.executor = executor;
    }

    /** What kind of place it is. Direct messages are no place that others read, so nobody is asked about them. */
    Standing standing(String channel) {
        return channel.startsWith("D") || channel.isEmpty()
                ? Standing.UNKNOWN
                : inTime(ask(() -> slack.standing(channel)), Standing.UNKNOWN, channel);
    }

    /** What is known of a message's place, with its address: both are asked for at the same time. */
    Known of(Posted message) {
        CompletableFuture<String> permalink = ask(() -> slack.permalink(message));
        Standing standing = standing(message.channel());
        return new Known(standing, inTime(permalink, "", message.channel()));
    }

    /**
     * What is known of a place.
     *
     * @param permalink empty if Slack did not say it
     */
    record Known(Standing standing, String permalink) {}

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SlackFailure;
    }

    private <T> CompletableFuture<T> ask(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                answer.complete(question.ask());
            } catch (SlackFailure | RuntimeException e) { // whatever it is, the answer is not known
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static <T> T inTime(CompletableFuture<T> answer, T otherwise, String channel) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.info("Not all is known of {}, so it counts as secret: {}", channel, String.valueOf(e.getMessage()));
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
