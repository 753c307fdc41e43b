package io.github.roadmapbot.github.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;

/** The private key of a GitHub App. It signs and shows nothing of itself. */
public final class AppKey {

    private static final int LEAST_BITS = 2048;

    private final PrivateKey key;

    private AppKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * Reads a key as GitHub hands it out (PKCS#1) or as others keep it (PKCS#8).
     *
     * @param pem its lines, or one line with {@code \n} or spaces where they broke
     * @throws IllegalArgumentException that says what it is instead, and shows nothing of it
     */
    public static AppKey of(String pem) {
        Pem read = Pem.read(pem);
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(read.pkcs8()));
            requireLong(key);
            return new AppKey(key);
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("is damaged, or not an RSA key; a GitHub App has an RSA key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java without RSA", e);
        }
    }

    private static void requireLong(PrivateKey key) {
        if (key instanceof java.security.interfaces.RSAKey rsa
                && rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("is too short to be a GitHub App's");
        }
    }

    /** The signature (RSASSA-PKCS1-v1_5 with SHA-256) of a text. */
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The App's key cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "an App's key";
    }
}
