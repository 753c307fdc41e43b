package io.github.roadmapbot.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

    /** GitHub's own example. */
    private static final String GOOD = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);

    private final HubSignature signature = new HubSignature("It's a Secret to Everybody");

    @Test
    void gitHubsExampleIsGood() {
        assertThat(signature.isGood(BODY, GOOD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
            })
    void everythingElseIsNot(String other) {
        assertThat(signature.isGood(BODY, other)).isFalse();
    }

    @Test
    void anotherBodyNeedsAnotherSignature() {
        assertThat(signature.isGood("Hello, World?".getBytes(StandardCharsets.UTF_8), GOOD))
                .isFalse();
    }
}
