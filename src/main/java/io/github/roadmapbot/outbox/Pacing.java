package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Expense;
import io.github.roadmapbot.store.Spending;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an account on GitHub within its allowance: what would go beyond it is not sent, and its lane rests until it may be.
 * What was spent is in the store, by the calendar's clock, so that it holds over new starts and for several bots.
 */
public final class Pacing implements Tempo {

    public static final String REST = "rest";
    public static final String GRAPHQL = "graphql";

    /** From GitHub's documentation on rate limits; it does not say what creates content, so every write counts. */
    private static final int WRITES_AN_HOUR = 500;

    private static final int WRITES_A_MINUTE = 80;
    private static final int REST_POINTS_A_MINUTE = 900;
    private static final int GRAPHQL_POINTS_A_MINUTE = 2000;
    private static final int POINTS_OF_A_READ = 1;
    private static final int POINTS_OF_A_WRITE = 5;

    private final Spending spending;
    private final PacingSettings settings;
    private final Clock clock;
    private final List<Window> windows;

    /** Nothing that happens makes it earlier, so that until then the store need not be asked. */
    private volatile Instant shutUntil = Instant.MIN;

    public Pacing(Spending spending, PacingSettings settings, Clock clock) {
        this.spending = spending;
        this.settings = settings;
        this.clock = clock;
        this.windows = List.of(
                new Window(Pacing::writes, Duration.ofHours(1), settings.of(WRITES_AN_HOUR)),
                new Window(Pacing::writes, Duration.ofMinutes(1), settings.of(WRITES_A_MINUTE)),
                new Window(Pacing::writes, settings.spacing(), 1),
                new Window(each -> points(each, REST), Duration.ofMinutes(1), settings.of(REST_POINTS_A_MINUTE)),
                new Window(each -> points(each, GRAPHQL), Duration.ofMinutes(1), settings.of(GRAPHQL_POINTS_A_MINUTE)));
    }

    /** Notes a request that is about to be sent; if it may not be sent yet, says when it may. */
    public Optional<Instant> spend(String api, boolean writes) {
        Expense expense = new Expense(api, writes, writes ? POINTS_OF_A_WRITE : POINTS_OF_A_READ, clock.instant());
        return spending.spend(expense, spent -> freeAt(spent, expense));
    }

    /** Takes the other system's word for what is left until {@code resetAt}, and leaves the others their share of it. */
    public void heard(String api, int limit, int left, Instant resetAt) {
        if (left <= limit - settings.of(limit)) {
            spending.pause(api, resetAt, clock.instant());
        }
    }

    /** A write over either interface has to be possible: what is begun shall not stop in the middle for want of it. */
    @Override
    public Instant opensAt() {
        Instant now = clock.instant();
        if (now.isBefore(shutUntil) && !shutUntil.isAfter(Spending.longest(now))) {
            return shutUntil;
        }
        Expense rest = new Expense(REST, true, POINTS_OF_A_WRITE, now);
        Expense graphQl = new Expense(GRAPHQL, true, POINTS_OF_A_WRITE, now);
        shutUntil = spending.freeAt(Spending.ALL, now, spent -> later(freeAt(spent, rest), freeAt(spent, graphQl)))
                .orElse(Instant.MIN);
        return shutUntil;
    }

    /** The step keeps its place in the row: it is the first to go on. */
    @Override
    public Outcome.Later rest(Step step, Outcome.Later asked) {
        if (opensAt().isBefore(asked.dueAt())) {
            spending.pause(Spending.ALL, asked.dueAt(), clock.instant());
            shutUntil = asked.dueAt();
        }
        return new Outcome.Later(step.dueAt(), asked.why());
    }

    private Optional<Instant> freeAt(List<Expense> spent, Expense next) {
        Optional<Instant> free = Optional.empty();
        for (Window window : windows) {
            free = later(free, window.freeAt(spent, next));
        }
        return free;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }

    private static int writes(Expense expense) {
        return expense.writes() ? 1 : 0;
    }

    private static int points(Expense expense, String api) {
        return expense.api().equals(api) ? expense.points() : 0;
    }
}
