package io.github.roadmapbot.export;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Existing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks GitHub which repositories everybody can read; of what it does not say, nobody is told but that it is missing. */
public final class PublicRepositories {

    private static final Logger log = LoggerFactory.getLogger(PublicRepositories.class);

    private final Existing existing;

    public PublicRepositories(Existing existing) {
        this.existing = existing;
    }

    /** For one export, so that each is asked about once. */
    Answers asked() {
        return new Answers(existing);
    }

    /** What GitHub said during one export. */
    static final class Answers implements Predicate<String> {

        private final Existing existing;
        private final Map<String, Boolean> known = new ConcurrentHashMap<>();
        private final AtomicBoolean silent = new AtomicBoolean();

        private Answers(Existing existing) {
            this.existing = existing;
        }

        @Override
        public boolean test(String repository) {
            return Boolean.TRUE.equals(known.computeIfAbsent(repository, this::isPublic));
        }

        /** Whether something may be missing that is public, because GitHub did not answer. */
        boolean lack() {
            return silent.get();
        }

        private boolean isPublic(String repository) {
            try {
                return !existing.isPrivate(RepositoryName.parse(repository));
            } catch (GitHubFailure e) {
                if (!(e instanceof NeedsPerson refused && refused.because("HTTP_404"))) {
                    silent.set(true);
                }
                log.warn(
                        "Whether {} is public could not be found out, so nothing of it is shown: {}",
                        repository,
                        e.getMessage());
                return false;
            }
        }
    }
}
