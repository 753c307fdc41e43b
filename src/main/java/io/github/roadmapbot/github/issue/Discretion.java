package io.github.roadmapbot.github.issue;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;

/** Says whose issues are not named in another repository, because not everybody who reads there can read them. */
public final class Discretion {

    private final Existing existing;

    public Discretion(Existing existing) {
        this.existing = existing;
    }

    /** What GitHub does not show to the bot is private. */
    public boolean isKeptFrom(RepositoryName issues, RepositoryName readers) throws GitHubFailure {
        return !issues.toString().equalsIgnoreCase(readers.toString())
                && isPrivate(issues, true)
                && !isPrivate(readers, false);
    }

    private boolean isPrivate(RepositoryName repository, boolean otherwise) throws GitHubFailure {
        try {
            return existing.isPrivate(repository);
        } catch (NeedsPerson e) {
            return otherwise;
        }
    }
}
