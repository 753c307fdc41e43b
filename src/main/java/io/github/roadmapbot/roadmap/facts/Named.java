package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.util.Optional;

/**
 * Somebody as everybody may read of them.
 *
 * @param name what they are called where they were named before
 * @param account their page on GitHub, if they have linked it
 */
public record Named(String name, Optional<URI> account) {

    public Named {
        account.ifPresent(Address::check);
    }
}
