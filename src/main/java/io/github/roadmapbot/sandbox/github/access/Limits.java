package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * GitHub's allowances, by the clock: requests an hour ("primary"), and requests that create content, of which there may
 * be 80 a minute and 500 an hour ("secondary"). The numbers are those of GitHub's documentation on rate limits.
 */
public final class Limits {

    /** A separate allowance; REST, GraphQL and the search have one each. */
    public enum Pool {
        CORE,
        GRAPHQL,
        SEARCH;

        public String resource() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before"
            + " you try again. If you reach out to GitHub Support for help, please include the request ID.";

    private static final int CREATIONS_A_MINUTE = 80;
    private static final int CREATIONS_AN_HOUR = 500;

    /** A read counts for one point, a write for five. */
    private static final Map<Pool, Integer> POINTS_A_MINUTE =
            Map.of(Pool.CORE, 900, Pool.GRAPHQL, 2000, Pool.SEARCH, 900);

    private final Clock clock;
    private final Map<Pool, Allowance> allowances = new LinkedHashMap<>();
    private final Deque<Instant> creations = new ArrayDeque<>();
    private final Deque<Asked> asked = new ArrayDeque<>();
    private int refusals;
    private boolean with429;
    private boolean withRetryAfter = true;

    private record Asked(Pool pool, int points, Instant at) {}

    public Limits(Clock clock) {
        this.clock = clock;
        allowances.put(Pool.CORE, new Allowance(5000, Duration.ofHours(1)));
        allowances.put(Pool.GRAPHQL, new Allowance(5000, Duration.ofHours(1)));
        allowances.put(Pool.SEARCH, new Allowance(30, Duration.ofMinutes(1)));
    }

    /** How many requests an hour REST and GraphQL allow, each for itself; 5000 at first. */
    public synchronized void primary(int requestsAnHour) {
        allowances.put(Pool.CORE, new Allowance(requestsAnHour, Duration.ofHours(1)));
        allowances.put(Pool.GRAPHQL, new Allowance(requestsAnHour, Duration.ofHours(1)));
    }

    /** Whether REST refuses with 429 instead of 403; GitHub's documentation allows for both. */
    public synchronized void refuseWith429(boolean instead) {
        with429 = instead;
    }

    /** Whether a secondary limit says how long to wait; the real one does not always. */
    public synchronized void sayRetryAfter(boolean say) {
        withRetryAfter = say;
    }

    /** How many requests were turned away so far. */
    public synchronized int refusals() {
        return refusals;
    }

    /** When something was created within the last hour, oldest first. */
    public synchronized List<Instant> creations() {
        return List.copyOf(creations);
    }

    public synchronized Optional<Answer> refuse(Pool pool, boolean creates) {
        Optional<Answer> refusal = refusal(pool, creates);
        refusals += refusal.isPresent() ? 1 : 0;
        return refusal;
    }

    private Optional<Answer> refusal(Pool pool, boolean creates) {
        if (!allowance(pool).take(clock.instant())) {
            return Optional.of(pool == Pool.GRAPHQL ? rateLimitedAnswer() : primaryRefusal());
        }
        if (!ask(pool, creates ? 5 : 1, clock.instant()) || (creates && !create(clock.instant()))) {
            Answer refusal = secondaryLimitAnswer(with429 ? 429 : 403);
            return Optional.of(withRetryAfter ? refusal.with("Retry-After", "60") : refusal);
        }
        return Optional.empty();
    }

    public synchronized Map<String, String> headers(Pool pool) {
        Allowance allowance = allowance(pool);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(allowance.limit));
        headers.put("X-RateLimit-Remaining", Integer.toString(allowance.remaining()));
        headers.put("X-RateLimit-Used", Integer.toString(allowance.used));
        headers.put("X-RateLimit-Reset", Long.toString(allowance.reset(clock.instant())));
        headers.put("X-RateLimit-Resource", pool.resource());
        return headers;
    }

    /** The refusal of somebody who goes too fast. */
    public static Answer secondaryLimitAnswer(int status) {
        return Refusal.of(status, SECONDARY).answer();
    }

    /** GraphQL's refusal when the hour's allowance is used up: an error inside a 200. */
    public static Answer rateLimitedAnswer() {
        return Answer.json(
                200,
                "{\"errors\":[{\"type\":\"RATE_LIMITED\",\"code\":\"graphql_rate_limit\","
                        + "\"message\":\"API rate limit exceeded for user ID 1.\"}]}");
    }

    private Allowance allowance(Pool pool) {
        Allowance allowance = allowances.get(pool);
        if (allowance == null) {
            throw new IllegalStateException("No allowance for " + pool);
        }
        return allowance;
    }

    private Answer primaryRefusal() {
        return Refusal.of(with429 ? 429 : 403, "API rate limit exceeded for user ID 1.")
                .answer();
    }

    private boolean ask(Pool pool, int points, Instant now) {
        while (!asked.isEmpty() && !asked.getFirst().at().isAfter(now.minus(Duration.ofMinutes(1)))) {
            asked.removeFirst();
        }
        int before = asked.stream()
                .filter(each -> each.pool() == pool)
                .mapToInt(Asked::points)
                .sum();
        if (before + points > POINTS_A_MINUTE.getOrDefault(pool, 0)) {
            return false;
        }
        asked.addLast(new Asked(pool, points, now));
        return true;
    }

    private boolean create(Instant now) {
        while (!creations.isEmpty() && !creations.getFirst().isAfter(now.minus(Duration.ofHours(1)))) {
            creations.removeFirst();
        }
        Instant minuteAgo = now.minus(Duration.ofMinutes(1));
        long lastMinute =
                creations.stream().filter(each -> each.isAfter(minuteAgo)).count();
        if (creations.size() >= CREATIONS_AN_HOUR || lastMinute >= CREATIONS_A_MINUTE) {
            return false;
        }
        creations.addLast(now);
        return true;
    }

    /** So many requests in a window of time, which begins with the first of them. */
    private static final class Allowance {

        private final int limit;
        private final Duration window;
        private int used;
        private Instant resetAt = Instant.MIN;

        private Allowance(int limit, Duration window) {
            this.limit = limit;
            this.window = window;
        }

        private boolean take(Instant now) {
            if (!now.isBefore(resetAt)) {
                used = 0;
                resetAt = now.plus(window);
            }
            if (used >= limit) {
                return false;
            }
            used++;
            return true;
        }

        private int remaining() {
            return limit - used;
        }

        /** In seconds of the epoch as the header has it, told by the clock that the header Date shows: the real one. */
        private long reset(Instant now) {
            Duration left = Duration.between(now, now.isBefore(resetAt) ? resetAt : now.plus(window));
            return Instant.now().plus(left).getEpochSecond();
        }
    }
}
