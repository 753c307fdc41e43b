package io.github.roadmapbot.feedback.cycle;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the page of a quarter has got.
 *
 * @param wanted tells what it was to be when it was proposed last; empty if it never was
 * @param pull the pull request that proposes it, or that did last
 * @param mergedAt when people could read it first
 */
public record PublishedPage(String wanted, Optional<Pull> pull, Optional<Instant> mergedAt) {

    /** Nothing was proposed yet. */
    public static final PublishedPage NONE = new PublishedPage("", Optional.empty(), Optional.empty());

    /** What people made of it. */
    public enum Fate {
        OPEN,
        MERGED,
        CLOSED
    }

    /**
     * A pull request.
     *
     * @param repository {@code owner/name}
     */
    public record Pull(String repository, int number, URI url, Fate fate) {}

    /** Whether people can read it. */
    public boolean isThere() {
        return mergedAt.isPresent();
    }
}
