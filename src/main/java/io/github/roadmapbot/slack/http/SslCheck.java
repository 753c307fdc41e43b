package io.github.roadmapbot.slack.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Slack looks at a certificate now and then with a request that says nothing and, by its documentation, wants a 200. */
final class SslCheck {

    private static final int MOST_BYTES = 256;

    private SslCheck() {}

    static boolean is(byte[] body) {
        if (body.length > MOST_BYTES) {
            return false;
        }
        List<String> fields = Arrays.asList(new String(body, StandardCharsets.UTF_8).split("&", -1));
        return fields.contains("ssl_check=1")
                && fields.stream().allMatch(field -> field.equals("ssl_check=1") || field.startsWith("token="));
    }
}
