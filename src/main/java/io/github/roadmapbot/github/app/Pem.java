package io.github.roadmapbot.github.app;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key in its envelope of text. */
final class Pem {

    private static final Pattern ENVELOPE =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private static final String PKCS1 = "RSA PRIVATE KEY";
    private static final String PKCS8 = "PRIVATE KEY";

    /** In DER: version 0, and an AlgorithmIdentifier that says rsaEncryption without parameters (RFC 5208, RFC 8017). */
    private static final byte[] RSA = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    private final String label;
    private final byte[] der;

    private Pem(String label, byte[] der) {
        this.label = label;
        this.der = der;
    }

    static Pem read(String text) {
        Matcher envelope = ENVELOPE.matcher(text.replace("\\n", "\n"));
        if (!envelope.find()) {
            throw new IllegalArgumentException(
                    "is not a whole key in PEM form, from \"-----BEGIN RSA PRIVATE KEY-----\" to its END line");
        }
        String label = envelope.group(1);
        String body = envelope.group(2);
        if (label.equals("ENCRYPTED PRIVATE KEY") || body.contains("ENCRYPTED")) {
            throw new IllegalArgumentException("is protected by a passphrase; the bot needs it without one");
        }
        if (!label.equals(PKCS1) && !label.equals(PKCS8)) {
            throw new IllegalArgumentException("is a %s; needed is the RSA private key that GitHub let you download"
                    .formatted(label.startsWith("EC ") ? "key of another kind (EC)" : label));
        }
        return new Pem(label, decoded(body));
    }

    /** The key as Java reads it; what GitHub hands out is wrapped for that. */
    byte[] pkcs8() {
        if (label.equals(PKCS8)) {
            return der;
        }
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        inside.writeBytes(RSA);
        inside.writeBytes(tagged(OCTETS, der));
        return tagged(SEQUENCE, inside.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.length;
        if (length < 0x80) {
            out.write(length);
        } else if (length <= 0xff) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            // Its message would show a part of the key.
            throw new IllegalArgumentException("is damaged: between its BEGIN and END lines stands more than base64");
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
