package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.Directory.Kind;
import io.github.roadmapbot.text.VisibleText;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what those are called whom a text mentions while its author waits for the window to close. */
public final class PromptNames {

    private static final Logger log = LoggerFactory.getLogger(PromptNames.class);

    /** For all names of a text together; leaves most of Slack's three seconds for everything else. */
    private static final Duration PATIENCE = Duration.ofMillis(1200);

    /** More than anybody means; the rest stays nameless. */
    private static final int MOST = 20;

    private final SlackWeb slack;
    private final Executor executor;

    public PromptNames(SlackWeb slack, Executor executor) {
        this.slack = slack;
        this.executor = executor;
    }

    /** For one text: asks for a name once, and for none any more when the time is up. */
    public Directory directory() {
        Map<String, Optional<String>> known = new HashMap<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        return (kind, id) -> {
            if (!known.containsKey(id) && known.size() < MOST && kind != Kind.GROUP) {
                known.put(id, asked(kind, id, end - System.nanoTime()));
            }
            return known.getOrDefault(id, Optional.empty());
        };
    }

    private Optional<String> asked(Kind kind, String id, long nanos) {
        CompletableFuture<Optional<String>> answer = CompletableFuture.supplyAsync(() -> ask(kind, id), executor);
        try {
            return answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS).map(VisibleText::line);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            log.info("Nobody knows what {} is called: {}", id, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> ask(Kind kind, String id) {
        try {
            return kind == Kind.CHANNEL ? slack.publicName(id) : Optional.of(slack.displayName(id));
        } catch (SlackFailure e) {
            throw new CompletionException(e);
        }
    }
}
