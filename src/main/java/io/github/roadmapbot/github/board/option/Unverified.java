package io.github.roadmapbot.github.board.option;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where it is kept what a field was like before its options were sent, by the field's id, so that it outlives the process.
 *
 * @param find what is kept of a field
 * @param keep keeps it; it is safe when this returns
 * @param forget lets it go
 */
public record Unverified(
        Function<String, Optional<String>> find, BiConsumer<String, String> keep, Consumer<String> forget) {}
