package io.github.roadmapbot.feedback;

import java.net.URI;
import java.util.Optional;

/**
 * What of a suggestion is on GitHub from the start, or may be.
 *
 * @param proposer who wants it, if they are nobody of the workspace
 * @param place where it was written, if it was written there
 * @param released whether the words that it has now may be shown there before anybody approved it: they are public
 *     already, or its proposer said so. Nobody else can say so, and other words need another yes
 */
public record Elsewhere(Optional<Account> proposer, Optional<URI> place, boolean released) {

    /** It came from Slack. */
    public static final Elsewhere NOTHING = new Elsewhere(Optional.empty(), Optional.empty(), false);
}
