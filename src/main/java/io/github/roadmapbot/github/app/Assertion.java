package io.github.roadmapbot.github.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What an App shows to get in: a JSON Web Token that it signs itself and that is good for some minutes. */
public final class Assertion {

    /** GitHub's own advice, for clocks that differ. */
    private static final Duration BACK = Duration.ofSeconds(60);

    /** GitHub takes 10 minutes at most, counted by its own clock. */
    private static final Duration AHEAD = Duration.ofMinutes(8);

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private Assertion() {}

    /**
     * Signs one.
     *
     * @param id the App's number or client id; a number is sent as one
     * @param now the real time
     */
    public static String of(String id, AppKey key, Instant now) {
        String issuer = id.chars().allMatch(Character::isDigit) ? id : "\"" + id + "\"";
        String claims = "{\"iat\":%d,\"exp\":%d,\"iss\":%s}"
                .formatted(now.minus(BACK).getEpochSecond(), now.plus(AHEAD).getEpochSecond(), issuer);
        String signed = encoded(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(key.sign(signed));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
