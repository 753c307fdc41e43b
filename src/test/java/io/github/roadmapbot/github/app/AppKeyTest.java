package io.github.roadmapbot.github.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final KeyPair keys = keys("RSA", 2048);

    @Test
    void bothFormsOfOneKeySignAlike() throws Exception {
        AppKey pkcs1 = AppKey.of(pem("RSA PRIVATE KEY", inner(keys.getPrivate())));
        AppKey pkcs8 = AppKey.of(pem("PRIVATE KEY", keys.getPrivate().getEncoded()));

        assertThat(pkcs1.sign("text")).isEqualTo(pkcs8.sign("text"));
        assertThat(verifies("text", pkcs1.sign("text"))).isTrue();
    }

    @Test
    void lineBreaksMayBeWrittenOutOrLost() {
        String pem = pem("RSA PRIVATE KEY", inner(keys.getPrivate()));

        for (String written : List.of(pem.replace("\n", "\\n"), pem.replace("\n", "\r\n"), pem.replace("\n", " "))) {
            assertThat(AppKey.of(written).sign("text")).hasSize(256);
        }
    }

    @Test
    void whatIsNotAnAppsKeyIsRefusedInWordsWithoutBeingShown() {
        byte[] whole = keys.getPrivate().getEncoded();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        refused(pem("ENCRYPTED PRIVATE KEY", whole), "passphrase");
        refused(
                pem("RSA PRIVATE KEY", whole).replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n"),
                "passphrase");
        refused(pem("EC PRIVATE KEY", whole), "another kind (EC)");
        refused(pem("PRIVATE KEY", keys("EC", 256).getPrivate().getEncoded()), "not an RSA key");
        refused(pem("PUBLIC KEY", keys.getPublic().getEncoded()), "is a PUBLIC KEY");
        refused(pem("OPENSSH PRIVATE KEY", whole), "is a OPENSSH PRIVATE KEY");
        refused(pem("PRIVATE KEY", half), "is damaged");
        refused(pem("PRIVATE KEY", whole).replace("=", "") + "?", "");
        refused(pem("PRIVATE KEY", whole).replaceFirst("M", "?"), "is damaged");
        refused(pem("PRIVATE KEY", whole).replaceAll("-----END.*", ""), "not a whole key");
        refused(pem("PRIVATE KEY", keys("RSA", 1024).getPrivate().getEncoded()), "too short");
    }

    @Test
    void anAssertionIsShortLivedAndNamesTheApp() throws Exception {
        AppKey key = AppKey.of(pem("PRIVATE KEY", keys.getPrivate().getEncoded()));

        String[] parts = Assertion.of("123", key, NOW).split("\\.", -1);

        assertThat(decoded(parts[1])).isEqualTo("{\"iat\":1795168740,\"exp\":1795169280,\"iss\":123}");
        assertThat(verifies(parts[0] + "." + parts[1], Base64.getUrlDecoder().decode(parts[2])))
                .isTrue();
        assertThat(decoded(Assertion.of("Iv23abc", key, NOW).split("\\.", -1)[1]))
                .contains("\"iss\":\"Iv23abc\"");
    }

    /** An empty reason stands for a text that is good all the same. */
    private static void refused(String pem, String reason) {
        if (reason.isEmpty()) {
            assertThat(AppKey.of(pem)).hasToString("an App's key");
            return;
        }
        assertThatThrownBy(() -> AppKey.of(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(pem.substring(60, 90)));
    }

    private boolean verifies(String text, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(signed);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /** What PKCS#8 wraps, for a key of 2048 bits: it begins after 26 bytes. */
    private static byte[] inner(Key key) {
        return Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
    }
}
