package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.docs.Change.SignOff;
import java.util.Optional;

/**
 * Where a roadmap's pages are proposed.
 *
 * @param branch the branch that they are to be merged into
 * @param path where the page of the quarter is that was planned last
 * @param archive where it moves when the next one comes
 * @param signOff who signs its commits off, where the project wants that
 */
public record PagePlace(
        RepositoryName repository, String branch, PagePath path, PagePath archive, Optional<SignOff> signOff) {

    /** An {@link IllegalArgumentException} says which of the paths cannot be. */
    public PagePlace {
        if (!path.isOwn() && !archive.isOwn()) {
            throw new IllegalArgumentException("{{file}} has to stand in it: each quarter has its own page there");
        }
    }

    /** The bot's own branch for a quarter. */
    String own(Quarter quarter) {
        return "roadmap-bot/" + PagePath.file(quarter);
    }

    /** Whether the page of one quarter takes the place of the one before. */
    boolean moves() {
        return !path.isOwn();
    }
}
