package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "[::1]:8080"})
    void thePageMayBeCalledByEveryNameOfThisMachine(String host) {
        assertThat(Visitor.isOurs(post(Map.of("host", host, "origin", "http://" + host))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example:8080", "127.0.0.1.evil.example:8080", "localhost.evil.example", "127.0.0.1:8080x"})
    void aForeignNameIsRefused(String host) {
        assertThat(Visitor.isOurs(post(Map.of("host", host)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1:9999",
                "https://127.0.0.1:8080",
                "http://localhost:8080"
            })
    void aForeignPageIsRefused(String origin) {
        assertThat(Visitor.isOurs(post(Map.of("host", "127.0.0.1:8080", "origin", origin))))
                .isFalse();
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        assertThat(Visitor.isOurs(post(Map.of()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, /, true", "GET, /api/state, false", "POST, /api/act, false"})
    void aLinkFromElsewhereOpensThePageOnly(String method, String path, boolean ours) {
        Call call = call(method, path, Map.of("host", "127.0.0.1:8080", "sec-fetch-site", "cross-site"));

        assertThat(Visitor.isOurs(call)).isEqualTo(ours);
    }

    private static Call post(Map<String, String> headers) {
        return call("POST", "/api/act", headers);
    }

    private static Call call(String method, String path, Map<String, String> headers) {
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Call(1, method, path, "", lists, "", Instant.EPOCH);
    }
}
