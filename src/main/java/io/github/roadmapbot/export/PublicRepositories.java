package io.github.roadmapbot.export;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Existing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks GitHub which repositories everybody can read; of what it does not say, nobody is told. */
public final class PublicRepositories {

    private static final Logger log = LoggerFactory.getLogger(PublicRepositories.class);

    private final Existing existing;

    public PublicRepositories(Existing existing) {
        this.existing = existing;
    }

    /** For one export, so that each is asked about once. */
    Predicate<String> asked() {
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        return repository -> Boolean.TRUE.equals(known.computeIfAbsent(repository, this::isPublic));
    }

    private boolean isPublic(String repository) {
        try {
            return !existing.isPrivate(RepositoryName.parse(repository));
        } catch (GitHubFailure e) {
            log.warn(
                    "Whether {} is public could not be found out, so nothing of it is shown: {}",
                    repository,
                    e.getMessage());
            return false;
        }
    }
}
