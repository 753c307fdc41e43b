package io.github.roadmapbot.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many calls were made within a span of time, and when the next ones may be. */
final class Meter {

    /** A clock that was set back by more than this is believed. */
    private static final Duration FAR = Duration.ofHours(1);

    private final Duration span;
    private final int limit;
    private final Deque<Instant> made = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;
    private Instant promised = Instant.MIN;

    Meter(Duration span, int limit) {
        this.span = span;
        this.limit = limit;
    }

    boolean isFree(Instant now) {
        forget(now);
        return made.size() < limit && !now.isBefore(closedUntil);
    }

    void count(Instant now) {
        forget(now);
        made.addLast(now);
    }

    void close(Instant until) {
        closedUntil = until;
    }

    /** When whoever is refused now may ask again: one after the other, so that they do not all come back at once. */
    Instant promise(Instant now) {
        Instant free = later(closedUntil, freeAt(now));
        Instant next = promised.isAfter(now) ? promised.plus(span.dividedBy(limit)) : free;
        promised = later(free, next);
        return promised;
    }

    private Instant freeAt(Instant now) {
        if (made.size() < limit) {
            return now;
        }
        return made.stream()
                .skip((long) made.size() - limit)
                .findFirst()
                .map(oldest -> oldest.plus(span))
                .orElse(now);
    }

    private void forget(Instant now) {
        made.removeIf(at -> !at.plus(span).isAfter(now) || at.isAfter(now.plus(span)));
        if (closedUntil.isAfter(now.plus(FAR))) {
            closedUntil = Instant.MIN;
        }
        if (promised.isAfter(now.plus(FAR))) {
            promised = Instant.MIN;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
