package io.github.roadmapbot.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds, in few bytes: two tables with the same content have the same rows with the same values, in whatever
 * order and engine.
 *
 * @param fingerprint the sum of the SHA-256 of all rows
 */
record TableContent(long rows, BigInteger fingerprint) {

    static final TableContent EMPTY = new TableContent(0, BigInteger.ZERO);

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    /** The content with one row more. */
    TableContent with(Map<String, @Nullable Object> row) {
        return new TableContent(rows + 1, fingerprint.add(hash(row)).mod(LIMIT));
    }

    private static BigInteger hash(Map<String, @Nullable Object> row) {
        MessageDigest digest = sha256();
        new TreeMap<>(row).forEach((column, value) -> {
            digest.update((column + "=" + written(value)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return new BigInteger(1, digest.digest());
    }

    /** Engines differ in how they hand out truth and the size of numbers; nothing is not the word "null". */
    private static String written(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof Boolean truth ? (truth ? "'1" : "'0") : "'" + value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
