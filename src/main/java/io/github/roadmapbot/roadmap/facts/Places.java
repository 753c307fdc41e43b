package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a quarter can be read about.
 *
 * @param view its view on the board
 * @param discussion where it was talked over
 */
public record Places(Optional<URI> view, Optional<URI> discussion) {

    public static final Places NONE = new Places(Optional.empty(), Optional.empty());

    public Places {
        Stream.of(view, discussion).flatMap(Optional::stream).forEach(Address::check);
    }
}
