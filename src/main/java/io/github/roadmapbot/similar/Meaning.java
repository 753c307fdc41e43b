package io.github.roadmapbot.similar;

import java.util.concurrent.CompletableFuture;

/** What is meant by a title. The first model has said its part; the second, which takes twice as long, may still be reading. */
final class Meaning {

    /** How many numbers each model makes of a title. */
    static final int PART = 384;

    /** How many numbers there are in all. */
    static final int SIZE = 2 * PART;

    /**
     * What the first model says counts for so much of a cosine. Its cosines are twice as far apart as those of the second: both
     * count for about the same. From 0.22 to 0.30 is measured to be as good.
     */
    private static final double FIRST = 0.25;

    private final float[] first;
    private final CompletableFuture<float[]> second;

    Meaning(float[] first, CompletableFuture<float[]> second) {
        this.first = first;
        this.second = second;
    }

    /** What no model could read: it is near to nothing. */
    static Meaning nothing() {
        return new Meaning(new float[PART], CompletableFuture.completedFuture(new float[PART]));
    }

    /** The signs of what the first model says, at once. */
    long[] signs() {
        return Signs.of(Code.of(first));
    }

    /** What both say, in {@link #SIZE} numbers, when the second has read it as well. */
    byte[] code() {
        float[] both = new float[SIZE];
        put(first, FIRST, both, 0);
        put(second.join(), 1 - FIRST, both, PART);
        return Code.of(both);
    }

    /** A cosine of two such vectors is what the models say, each by its weight. */
    private static void put(float[] vector, double weight, float[] both, int from) {
        double factor = Math.sqrt(weight);
        for (int at = 0; at < vector.length; at++) {
            both[from + at] = (float) (factor * vector[at]);
        }
    }
}
