package io.github.roadmapbot.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The vectors of a roadmap's titles, in memory. Which ones come near is first told by the signs of their numbers alone, which
 * takes twelve machine words each; only the nearest of those are compared number by number.
 */
final class Neighbours {

    /** A suggestion and how near it is: 1 is the same. */
    record Near(long id, double cosine) {}

    /** Two hundred of two thousand hold all of the five nearest; there is no need to be sparing. */
    static final int COMPARED = 500;

    private static final int WORDS = LocalModel.SIZE / Long.SIZE;
    private static final int FIRST_ROOM = 64;

    private final Map<Long, Integer> places = new HashMap<>();
    private final List<byte[]> codes = new ArrayList<>();
    private long[] ids = new long[FIRST_ROOM];
    private long[] signs = new long[FIRST_ROOM * WORDS];
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
        System.arraycopy(Code.signs(code), 0, signs, place * WORDS, WORDS);
    }

    /** The nearest ones, the nearest first. */
    synchronized List<Near> to(byte[] asked, int atMost) {
        int[] differing = differing(Code.signs(asked));
        int farthest = farthest(differing);
        int square = Code.dot(asked, asked);
        List<Near> near = new ArrayList<>();
        for (int place = 0; place < differing.length; place++) {
            if (differing[place] <= farthest) {
                near.add(near(asked, square, place));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::cosine).reversed().thenComparing(Near::id))
                .limit(atMost)
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

    private int[] differing(long[] asked) {
        int[] differing = new int[codes.size()];
        for (int place = 0; place < differing.length; place++) {
            int count = 0;
            for (int word = 0; word < WORDS; word++) {
                count += Long.bitCount(asked[word] ^ signs[place * WORDS + word]);
            }
            differing[place] = count;
        }
        return differing;
    }

    /** In how many signs a title may differ to be among those that are compared. */
    private static int farthest(int[] differing) {
        int[] titles = new int[LocalModel.SIZE + 1];
        for (int count : differing) {
            titles[count]++;
        }
        int farthest = 0;
        for (int sum = titles[0]; sum < COMPARED && farthest < LocalModel.SIZE; sum += titles[farthest]) {
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
