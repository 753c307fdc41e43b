package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.docs.Change.SignOff;
import io.github.roadmapbot.roadmap.page.PageSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Where a roadmap's pages are proposed.
 *
 * @param branch the branch that they are to be merged into
 * @param path where the page of the quarter is that was planned last
 * @param archive where it moves when the next one comes
 * @param signOff who signs its commits off, where the project wants that
 * @param look what they look like
 */
public record PagePlace(
        RepositoryName repository,
        String branch,
        PagePath path,
        PagePath archive,
        Optional<SignOff> signOff,
        PageSettings look) {

    /** An {@link IllegalArgumentException} says which of the paths cannot be. */
    public PagePlace {
        if (!path.isOwn() && !archive.isOwn()) {
            throw new IllegalArgumentException("{{file}} has to stand in it: each quarter has its own page there");
        }
    }

    /** With the usual look. */
    public PagePlace(
            RepositoryName repository, String branch, PagePath path, PagePath archive, Optional<SignOff> signOff) {
        this(repository, branch, path, archive, signOff, PageSettings.USUAL);
    }

    /** Where people read the page of a quarter once another one has taken its place. */
    URI earlier(URI gitHub, Quarter quarter) {
        PagePath kept = moves() ? archive : path;
        String file =
                "/%s/blob/%s/%s".formatted(repository, branch, kept.of(quarter).replace(" ", "%20"));
        return gitHub.resolve(file);
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
