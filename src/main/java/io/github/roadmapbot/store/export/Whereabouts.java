package io.github.roadmapbot.store.export;

import java.net.URI;
import java.util.Optional;

/** Finds the repository that something stands in. */
public final class Whereabouts {

    private Whereabouts() {}

    /** Reads {@code owner/name}, or an address below a repository; empty for what stands in none. */
    public static Optional<String> repository(String place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (!place.startsWith("http")) {
            return Optional.of(place);
        }
        String[] path = URI.create(place).getPath().split("/", -1);
        return Optional.of(path.length < 3 ? place : path[1] + "/" + path[2]);
    }
}
