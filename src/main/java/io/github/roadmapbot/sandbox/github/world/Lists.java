package io.github.roadmapbot.sandbox.github.world;

import io.github.roadmapbot.sandbox.github.kept.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How lists behave: they page in small steps and learn of new things late. */
public final class Lists {

    private final Clock clock;
    private int pageSize = 3;
    private Duration lag = Duration.ZERO;
    private Duration searchLag = Duration.ofMinutes(1);

    public Lists(Clock clock) {
        this.clock = clock;
    }

    public void pageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("A page has at least one entry, not " + entries);
        }
        pageSize = entries;
    }

    public void lag(Duration newLag) {
        lag = newLag;
    }

    public void searchLag(Duration newLag) {
        searchLag = newLag;
    }

    /** How many entries a page really has when {@code asked} are asked for. */
    public int pageSizeFor(int asked) {
        return Math.min(pageSize, asked);
    }

    public <K extends Kept> List<K> visible(List<K> all) {
        return knownSince(lag, all);
    }

    /** What the search knows: never more than the lists do. */
    public <K extends Kept> List<K> searchable(List<K> all) {
        return knownSince(searchLag.compareTo(lag) > 0 ? searchLag : lag, all);
    }

    private <K extends Kept> List<K> knownSince(Duration delay, List<K> all) {
        Instant latest = clock.instant().minus(delay);
        return all.stream().filter(one -> !one.createdAt().isAfter(latest)).toList();
    }
}
