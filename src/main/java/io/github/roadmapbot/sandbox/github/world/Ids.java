package io.github.roadmapbot.sandbox.github.world;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Gives out ids: numbers that only grow, and opaque node ids that differ by the kind of thing. */
public final class Ids {

    /** The ids of real issues have outgrown 32 bits; whoever keeps them in an int shall notice. */
    private static final long BEYOND_INT = 3_100_000_000L;

    private int last = 7_400_000;

    long next() {
        last += 7;
        return last;
    }

    /** The id of a webhook. */
    public long nextHook() {
        return next();
    }

    long nextBeyondInt() {
        return BEYOND_INT + next();
    }

    /** For example {@code I_kwDOAHDqSMgAAAAAuQ}; the prefix says the kind, the rest means nothing to a reader. */
    static String nodeId(String prefix, long id) {
        byte[] bytes = ByteBuffer.allocate(13)
                .putInt((int) (id * 2_654_435_761L))
                .put((byte) 0xCE)
                .putLong(id)
                .array();
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id of a single-select option: eight hexadecimal digits. */
    public String nextOption() {
        return String.format("%08x", (int) (next() * 2_654_435_761L));
    }
}
