package io.github.roadmapbot.slack.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether Slack signed a request, and did so just now. */
final class Signature {

    /** How old a request may be, and how far ahead of ours Slack's clock may be, as Slack advises. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * Takes what Slack signs with.
     *
     * @param clock the real one
     */
    Signature(String secret, Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Looks at a request as it came in; takes as long for a wrong signature as for a right one.
     *
     * @param timestamp in seconds, as Slack sent it
     * @param signature {@code v0=…}
     */
    boolean isGood(String timestamp, byte[] body, String signature) {
        if (!SECONDS.matcher(timestamp).matches() || !isFresh(Long.parseLong(timestamp))) {
            return false;
        }
        return MessageDigest.isEqual(
                expected(timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isFresh(long seconds) {
        Duration age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant());
        return age.abs().compareTo(WINDOW) <= 0;
    }

    private String expected(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
