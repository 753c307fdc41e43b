package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.wire.Call;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the page's own visitor from another site's. A browser may be led here under a foreign name (DNS rebinding) or be made
 * to post from a foreign page; both show in headers that scripts cannot forge.
 */
final class Visitor {

    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    private Visitor() {}

    /** Whether the request was made to this machine by its name, and by a page from here or by no page at all. */
    static boolean isOurs(Call call) {
        String host = call.header("Host").orElse("");
        return LOOPBACK.matcher(host).matches()
                && call.header("Origin").stream().allMatch(("http://" + host)::equals)
                && (opensThePage(call) || call.header("Sec-Fetch-Site").stream().allMatch(OWN_SITE::contains));
    }

    /** A link on a foreign site may lead to the page itself. */
    private static boolean opensThePage(Call call) {
        return call.method().equals("GET") && !call.path().startsWith("/api/");
    }
}
