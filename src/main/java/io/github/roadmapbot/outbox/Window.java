package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Expense;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * So much and no more within any stretch of time of one length.
 *
 * @param counts what a request counts for here; 0 if it does not matter
 */
record Window(ToIntFunction<Expense> counts, Duration length, int most) {

    /** When {@code next} fits in beside what was spent already, in the order of time; empty if it does at once. */
    Optional<Instant> freeAt(List<Expense> spent, Expense next) {
        int cost = counts.applyAsInt(next);
        Deque<Expense> inside = new ArrayDeque<>();
        int sum = 0;
        for (Expense each : spent) {
            if (counts.applyAsInt(each) > 0 && each.at().isAfter(next.at().minus(length))) {
                inside.add(each);
                sum += counts.applyAsInt(each);
            }
        }
        Optional<Instant> free = Optional.empty();
        while (cost > 0 && sum + cost > most && !inside.isEmpty()) {
            Expense oldest = inside.removeFirst();
            sum -= counts.applyAsInt(oldest);
            free = Optional.of(oldest.at().plus(length));
        }
        return free;
    }
}
