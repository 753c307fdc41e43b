package io.github.roadmapbot.feedback;

import java.net.URI;
import java.util.Optional;

/**
 * What of a suggestion is on GitHub from the start.
 *
 * @param proposer who wants it, if they are nobody of the workspace
 * @param place where it was written, if it was written there
 */
public record Elsewhere(Optional<Account> proposer, Optional<URI> place) {

    /** It came from Slack. */
    public static final Elsewhere NOTHING = new Elsewhere(Optional.empty(), Optional.empty());
}
