package io.github.roadmapbot.feedback;

import java.net.URI;
import java.util.Optional;

/**
 * Whose wish it is, as GitHub shows them.
 *
 * @param page where people read of them; empty if there is no such account any more
 */
public record Account(String login, Optional<URI> page) {

    /** Somebody whose account was deleted. */
    public static final Account LEFT = new Account("somebody who has left GitHub", Optional.empty());
}
