package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.util.Set;

/** Addresses that lead to the same place from wherever they are read. */
public final class Address {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private Address() {}

    /** Refuses, with an {@link IllegalArgumentException}, what a browser could not open from anywhere, or would run. */
    public static URI check(URI address) {
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "A link on a page has a whole address, such as https://example.com/page, not " + address);
        }
        return address;
    }
}
