package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Items that are on their board and wait for their fields, which can take until the next hour's allowance. Meanwhile people may
 * choose something there, and that counts, so what waited is looked at again.
 */
final class HalfPlaced {

    private static final Operation VALUES = Operation.beside(HalfPlaced.class, "ItemValues");

    /** How long what an item says is believed. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Seen> items = new ConcurrentHashMap<>();

    private record Seen(Added item, Instant at) {}

    HalfPlaced(Clock clock) {
        this.clock = clock;
    }

    /** The item as it is now; empty if there is none, or if it was taken off the board. */
    Optional<Added> find(GraphQl gitHub, String key) throws GitHubFailure {
        Seen known = items.get(key);
        if (known == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(known.at().plus(FRESH))) {
            return Optional.of(known.item());
        }
        JsonNode item = gitHub.runPartly(
                        VALUES, Map.of("items", List.of(known.item().id())))
                .at("/nodes/0");
        items.remove(key);
        return item.hasNonNull("id") ? Optional.of(Added.of(item)) : Optional.empty();
    }

    /** Keeps what an item says since it was read, however often it is tried in between. */
    void keep(String key, Added item) {
        items.merge(key, new Seen(item, clock.instant()), (before, now) -> new Seen(now.item(), before.at()));
    }

    void forget(String key) {
        items.remove(key);
    }

    void forgetAll() {
        items.clear();
    }
}
