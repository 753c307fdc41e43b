package io.github.roadmapbot.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How many titles have a term, roughly: good enough to leave out, of a long query, the terms that find almost everything
 * and tell almost nothing.
 */
final class Rarity {

    /**
     * What to search by.
     *
     * @param any terms of which a title needs one
     * @param together terms that a title may have instead, if it has all of them
     */
    record Chosen(List<String> any, List<String> together) {

        boolean isEmpty() {
            return any.isEmpty() && together.isEmpty();
        }
    }

    private static final int SHORTEST_STEM = 3;

    private final Map<String, Integer> words;
    private final Map<String, Integer> pieces;

    /**
     * Takes the counts.
     *
     * @param words by the word as the index has it, without its ending
     */
    Rarity(Map<String, Integer> words, Map<String, Integer> pieces) {
        this.words = Map.copyOf(words);
        this.pieces = Map.copyOf(pieces);
    }

    Chosen rarestWords(List<String> terms, int affordable) {
        return rarest(terms, affordable, this::ofWord);
    }

    Chosen rarestPieces(List<String> terms, int affordable) {
        return rarest(terms, affordable, piece -> pieces.getOrDefault(piece, 0));
    }

    /**
     * The rarest terms that find no more rows than are affordable; where even the rarest finds more, it and the next together.
     * What was not there yet when the terms were counted is rarest of all.
     */
    private static Chosen rarest(List<String> terms, int affordable, ToIntFunction<String> count) {
        List<String> sorted =
                terms.stream().sorted(Comparator.comparingInt(count)).toList();
        List<String> chosen = new ArrayList<>();
        int rows = 0;
        for (String term : sorted) {
            rows += count.applyAsInt(term);
            if (rows > affordable) {
                break;
            }
            chosen.add(term);
        }
        boolean none = chosen.stream().allMatch(term -> count.applyAsInt(term) == 0);
        List<String> known = sorted.stream()
                .filter(term -> count.applyAsInt(term) > 0)
                .limit(2)
                .toList();
        return new Chosen(chosen, none ? known : List.of());
    }

    /**
     * The index cuts endings off, turns a last y into i and gives some words an e ({@code naming} is {@code name} there); the
     * longest beginning that it knows is taken for the stem.
     */
    private int ofWord(String word) {
        for (int length = word.length(); length >= Math.min(SHORTEST_STEM, word.length()); length--) {
            Optional<Integer> count = ofStem(word.substring(0, length));
            if (count.isPresent()) {
                return count.get();
            }
        }
        boolean cut = word.length() == SHORTEST_STEM && word.endsWith("e"); // "one" is "on" there
        return cut ? words.getOrDefault(word.substring(0, SHORTEST_STEM - 1), 0) : 0;
    }

    private Optional<Integer> ofStem(String beginning) {
        Stream<String> stems = beginning.endsWith("y")
                ? Stream.of(beginning, beginning.substring(0, beginning.length() - 1) + "i")
                : Stream.of(beginning, beginning + "e");
        return stems.map(words::get).filter(Objects::nonNull).findFirst();
    }
}
