package io.github.roadmapbot.store;

import java.util.List;
import java.util.stream.IntStream;

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

    private final List<long[]> asked;

    Likeness(SearchTerms terms) {
        this.asked = pieces(terms);
    }

    /** How alike a title is. */
    Alike to(String title) {
        List<long[]> words = pieces(SearchTerms.of(title));
        double alike = alike(words);
        return new Alike(
                alike / (1 + LENGTH * words.size()),
                words.isEmpty() ? 0 : Math.min(1, 2 * alike / (asked.size() + words.size())));
    }

    private double alike(List<long[]> words) {
        double sum = 0;
        for (long[] word : asked) {
            double best = 0;
            for (long[] other : words) {
                best = Math.max(best, alike(word, other));
            }
            sum += best >= ALIKE ? best : 0;
        }
        return sum;
    }

    /** Dice's coefficient: twice what is shared, of what both have. */
    private static double alike(long[] word, long[] other) {
        int shared = 0;
        int at = 0;
        for (long piece : word) {
            while (at < other.length && other[at] < piece) {
                at++;
            }
            if (at < other.length && other[at] == piece) {
                shared++;
            }
        }
        return 2.0 * shared / (word.length + other.length);
    }

    private static List<long[]> pieces(SearchTerms terms) {
        return terms.words().stream().map(Likeness::pieces).toList();
    }

    /** Each once and in order. With a mark at both ends, so that short words have pieces, and beginnings count. */
    private static long[] pieces(String word) {
        String marked = "^" + word + "$";
        return IntStream.rangeClosed(0, marked.length() - PIECE)
                .mapToLong(from -> piece(marked, from))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Three letters of sixteen bits. */
    private static long piece(String marked, int from) {
        long piece = 0;
        for (int at = from; at < from + PIECE; at++) {
            piece = piece << Character.SIZE | marked.charAt(at);
        }
        return piece;
    }
}
