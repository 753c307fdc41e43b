package io.github.roadmapbot.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Finds out whether the bot can do its work right now; however many ask at once, it looks once. */
public final class Readiness implements AutoCloseable {

    /**
     * Something that has to hold.
     *
     * @param word says what is missing if it does not, to people and to machines
     * @param holds may take a while
     */
    public record Check(String word, BooleanSupplier holds) {}

    static final String READY = "ready";
    static final String SLOW = "slow";

    private final List<Check> checks;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "readiness");
        made.setDaemon(true);
        return made;
    });
    private Optional<CompletableFuture<String>> current = Optional.empty();

    /**
     * Takes what has to hold.
     *
     * @param patience how long an answer is waited for before it is {@code slow}
     */
    public Readiness(List<Check> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /** Completes with {@code ready}, or with the word of the first thing that is missing. */
    CompletableFuture<String> word() {
        return look().copy().completeOnTimeout(SLOW, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private synchronized CompletableFuture<String> look() {
        CompletableFuture<String> look = current.filter(each -> !each.isDone())
                .orElseGet(() -> CompletableFuture.supplyAsync(this::missing, thread));
        current = Optional.of(look);
        return look;
    }

    private String missing() {
        return checks.stream()
                .filter(check -> !holds(check))
                .map(Check::word)
                .findFirst()
                .orElse(READY);
    }

    private static boolean holds(Check check) {
        try {
            return check.holds().getAsBoolean();
        } catch (RuntimeException e) { // the boundary: whatever it is, it does not hold
            return false;
        }
    }
}
