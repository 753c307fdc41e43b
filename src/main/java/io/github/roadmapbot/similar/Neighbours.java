package io.github.roadmapbot.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The vectors of a roadmap's titles, in memory. Which ones may come near is told by the signs of what the first model says alone,
 * six machine words each, while the second still reads; only those are compared number by number.
 */
final class Neighbours {

    /** A suggestion and how near it is: 1 is the same. */
    record Near(long id, double cosine) {}

    /** Enough that the signs alone miss hardly any of the nearest, also of a hundred thousand. */
    private static final int COMPARED = 500;

    private static final int FIRST_ROOM = 64;

    private final Map<Long, Integer> places = new HashMap<>();
    private final List<byte[]> codes = new ArrayList<>();
    private long[] ids = new long[FIRST_ROOM];
    private long[] signs = new long[FIRST_ROOM * Signs.WORDS];
    private int[] squares = new int[FIRST_ROOM];

    /** Takes what is meant by a suggestion's title, instead of what was before. */
    synchronized void put(long id, byte[] code) {
        int place = places.computeIfAbsent(id, missing -> codes.size());
        if (place == codes.size()) {
            codes.add(code);
            makeRoom();
        } else {
            codes.set(place, code);
        }
        ids[place] = id;
        squares[place] = Code.dot(code, code);
        System.arraycopy(Signs.of(code), 0, signs, place * Signs.WORDS, Signs.WORDS);
    }

    /** The places of those that may come near, as far as the signs alone tell. */
    synchronized int[] around(long[] asked) {
        int[] differing = Signs.differing(asked, signs, codes.size());
        int farthest = farthest(differing);
        return IntStream.range(0, differing.length)
                .filter(place -> differing[place] <= farthest)
                .toArray();
    }

    /** How near those are, the nearest first. */
    synchronized List<Near> nearest(byte[] asked, int[] places) {
        int square = Code.dot(asked, asked);
        return Arrays.stream(places)
                .mapToObj(place -> near(asked, square, place))
                .sorted(Comparator.comparingDouble(Near::cosine).reversed().thenComparing(Near::id))
                .toList();
    }

    /** How near one is; empty if it is not known what it means. */
    synchronized OptionalDouble cosine(byte[] asked, long id) {
        Integer place = places.get(id);
        return place == null ? OptionalDouble.empty() : OptionalDouble.of(Code.cosine(asked, codes.get(place)));
    }

    private Near near(byte[] asked, int square, int place) {
        return new Near(ids[place], Code.cosine(Code.dot(asked, codes.get(place)), square, squares[place]));
    }

    /** In how many signs a title may differ to be among those that are compared. */
    private static int farthest(int[] differing) {
        int[] titles = new int[Meaning.PART + 1];
        for (int count : differing) {
            titles[count]++;
        }
        int farthest = 0;
        for (int sum = titles[0]; sum < COMPARED && farthest < Meaning.PART; sum += titles[farthest]) {
            farthest++;
        }
        return farthest;
    }

    private void makeRoom() {
        if (codes.size() > ids.length) {
            ids = Arrays.copyOf(ids, 2 * ids.length);
            signs = Arrays.copyOf(signs, 2 * signs.length);
            squares = Arrays.copyOf(squares, 2 * squares.length);
        }
    }
}
