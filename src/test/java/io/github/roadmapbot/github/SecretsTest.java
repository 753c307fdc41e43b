package io.github.roadmapbot.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String JWT =
            "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3OTUxNjg3NDAsImV4cCI6MTc5NTE2OTI4MCwiaXNz"
                    + "IjoxMjM0NTY3fQ." + "dGhlIHNpZ25hdHVyZSBvZiBhIGtleQ_-".repeat(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghp_sandbox0123456789abcdefghijklmnopqrstuv",
                "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
                "github_pat_11ABCDEFG0abcdefghij_KLMNOPQRSTUVWXYZ0123456789",
                "ghs_1234567_" + "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJnaXRodWIifQ.c2lnbmF0dXJl",
                "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOjF9.c2lnbmF0dXJl",
                "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3M"
            })
    void nothingOfATokenIsLeftButItsKind(String token) {
        String hidden = Secrets.hide("bad " + token + ", sorry");

        assertThat(hidden).endsWith("…, sorry").startsWith("bad ").hasSizeLessThan(35);
    }

    @Test
    void aLongTokenIsHiddenToItsEnd() {
        assertThat(Secrets.hide("bearer ghs_1234567_" + JWT + " refused")).isEqualTo("bearer ghs_… refused");
        assertThat(Secrets.hide("Bearer " + JWT + " refused")).isEqualTo("Bearer eyJ… refused");
    }

    @Test
    void aKeyIsHiddenAlsoWhenItsEndIsMissing() {
        String begin = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n";

        assertThat(Secrets.hide("a " + begin + "-----END RSA PRIVATE KEY----- b"))
                .isEqualTo("a a key… b");
        assertThat(Secrets.hide("a " + begin)).isEqualTo("a a key…");
    }

    @Test
    void whatIsNoSecretStaysAsItIs() {
        String words = "The key of R-1: eyJ and ghs_ are no tokens; see PRIVATE KEY under Settings";

        assertThat(Secrets.hide(words)).isEqualTo(words);
    }
}
