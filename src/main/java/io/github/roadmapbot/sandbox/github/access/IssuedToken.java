package io.github.roadmapbot.sandbox.github.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The text of an installation's token in the form of 2026: {@code ghs_}, the App's number, and a JWT; some 520 characters. */
final class IssuedToken {

    /** The length of a signature by an RSA key of 2048 bits. */
    private static final int SIGNATURE = 256;

    private IssuedToken() {}

    static String of(long app, long serial, Instant endsAt) {
        String claims = "{\"iss\":\"github-sandbox\",\"app\":%d,\"jti\":\"%016x\",\"exp\":%d}"
                .formatted(app, serial * 0x9E3779B97F4A7C15L, endsAt.getEpochSecond());
        byte[] signature = new byte[SIGNATURE];
        for (int i = 0; i < SIGNATURE; i++) {
            signature[i] = (byte) ((serial + i) * 31);
        }
        return "ghs_%d_%s.%s.%s"
                .formatted(app, encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"), encoded(claims), encoded(signature));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
