package io.github.roadmapbot.github.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether GitHub signed a delivery. */
final class HubSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HubSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Looks at a body as it came in; takes as long for a wrong signature as for a right one.
     *
     * @param signature {@code sha256=…}
     */
    boolean isGood(byte[] body, String signature) {
        return MessageDigest.isEqual(
                expected(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String expected(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
