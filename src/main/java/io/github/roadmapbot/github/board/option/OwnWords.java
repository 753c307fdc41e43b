package io.github.roadmapbot.github.board.option;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where it is kept how the bot described the options of a field, so that it never takes what a person wrote for its own.
 *
 * @param of by a field's id, and then by its options' ids: what the bot wrote, and whether it was seen there
 * @param writing keeps by a field's and its options' ids what is about to be written; it is safe when this returns
 * @param standing keeps likewise what was seen there, and lets go what was written before
 */
public record OwnWords(
        Function<String, Map<String, Map<String, Boolean>>> of,
        BiConsumer<String, Map<String, String>> writing,
        BiConsumer<String, Map<String, String>> standing) {}
