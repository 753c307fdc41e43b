package io.github.roadmapbot.sandbox.slack.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What shows that a request is from Slack.
 *
 * @param seconds when it was signed
 * @param signature {@code v0=…}
 */
public record Stamp(String seconds, String signature) {

    /** Signs a body as of some moment. */
    public static Stamp on(byte[] body, String secret, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("v0:%s:".formatted(seconds).getBytes(StandardCharsets.UTF_8));
            return new Stamp(seconds, "v0=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
