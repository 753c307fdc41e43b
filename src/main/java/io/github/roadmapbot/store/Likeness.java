package io.github.roadmapbot.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a title's words is in another title, spelt alike: inflected, put together or misspelt. */
final class Likeness {

    /**
     * How alike two titles are.
     *
     * @param score 0 if no word is alike; comparable within one answer only
     * @param share which part of the words of both is alike, from 0 to 1
     */
    record Alike(double score, double share) {}

    /** Words that share less have nothing but letters in common. */
    private static final double ALIKE = 0.3;

    /** Long titles have something in common with everything. */
    private static final double LENGTH = 0.15;

    private static final int PIECE = 3;

    private final List<Set<String>> asked;

    Likeness(SearchTerms terms) {
        this.asked = pieces(terms);
    }

    /** How alike a title is. */
    Alike to(String title) {
        List<Set<String>> words = pieces(SearchTerms.of(title));
        double alike = alike(words);
        return new Alike(
                alike / (1 + LENGTH * words.size()),
                words.isEmpty() ? 0 : Math.min(1, 2 * alike / (asked.size() + words.size())));
    }

    private double alike(List<Set<String>> words) {
        return asked.stream()
                .mapToDouble(word -> words.stream()
                        .mapToDouble(other -> alike(word, other))
                        .max()
                        .orElse(0))
                .filter(alike -> alike >= ALIKE)
                .sum();
    }

    /** Dice's coefficient: twice what is shared, of what both have. */
    private static double alike(Set<String> word, Set<String> other) {
        long shared = word.stream().filter(other::contains).count();
        return 2.0 * shared / (word.size() + other.size());
    }

    private static List<Set<String>> pieces(SearchTerms terms) {
        return terms.words().stream().map(Likeness::pieces).toList();
    }

    /** With a mark at both ends, so that short words have pieces, and beginnings count. */
    private static Set<String> pieces(String word) {
        String marked = "^" + word + "$";
        Set<String> pieces = new HashSet<>();
        for (int from = 0; from + PIECE <= marked.length(); from++) {
            pieces.add(marked.substring(from, from + PIECE));
        }
        return pieces;
    }
}
