package io.github.roadmapbot.sandbox.github;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How lists behave: they page in small steps and learn of new things late. */
final class Lists {

    private final Clock clock;
    private int pageSize = 3;
    private Duration lag = Duration.ZERO;
    private Duration searchLag = Duration.ofMinutes(1);

    Lists(Clock clock) {
        this.clock = clock;
    }

    void pageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("A page has at least one entry, not " + entries);
        }
        pageSize = entries;
    }

    void lag(Duration newLag) {
        lag = newLag;
    }

    void searchLag(Duration newLag) {
        searchLag = newLag;
    }

    /** How many entries a page really has when {@code asked} are asked for. */
    int pageSizeFor(int asked) {
        return Math.min(pageSize, asked);
    }

    <K extends Kept> List<K> visible(List<K> all) {
        return knownSince(lag, all);
    }

    /** What the search knows: never more than the lists do. */
    <K extends Kept> List<K> searchable(List<K> all) {
        return knownSince(searchLag.compareTo(lag) > 0 ? searchLag : lag, all);
    }

    private <K extends Kept> List<K> knownSince(Duration delay, List<K> all) {
        Instant latest = clock.instant().minus(delay);
        return all.stream().filter(one -> !one.createdAt().isAfter(latest)).toList();
    }
}
