package io.github.roadmapbot.similar;

/** The signs of what the first model says of a title: one bit for each number, whether it is above zero. */
final class Signs {

    /** How many machine words they take. */
    static final int WORDS = Meaning.PART / Long.SIZE;

    private Signs() {}

    /** Those of a vector that begins with what the first model says. */
    static long[] of(byte[] code) {
        long[] signs = new long[WORDS];
        for (int at = 0; at < Meaning.PART; at++) {
            if (code[at] > 0) {
                signs[at / Long.SIZE] |= 1L << at % Long.SIZE;
            }
        }
        return signs;
    }

    /** In how many each of {@code count} vectors differs, whose signs stand one after the other. */
    static int[] differing(long[] asked, long[] all, int count) {
        int[] differing = new int[count];
        for (int place = 0; place < count; place++) {
            int bits = 0;
            for (int word = 0; word < WORDS; word++) {
                bits += Long.bitCount(asked[word] ^ all[place * WORDS + word]);
            }
            differing[place] = bits;
        }
        return differing;
    }
}
