package io.github.roadmapbot.github.work;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An issue with what is beneath it, as it stands on GitHub.
 *
 * @param completed whether, if it is closed, it was closed as done
 * @param by the login of who closed or reopened it last, as far as GitHub says
 * @param parts its sub-issues; empty if they are more than GitHub shows at once
 */
public record Work(
        String node, String body, boolean open, boolean completed, Optional<String> by, Optional<List<Part>> parts) {

    /**
     * An issue as it is found.
     *
     * @param repository {@code owner/name}
     * @param isPrivate whether only some can read it; so it is taken where GitHub does not say
     */
    public record Place(String repository, int number, String node, URI url, String title, boolean isPrivate) {}

    /** A sub-issue. */
    public record Part(Place place, boolean open, List<String> assignees, Set<String> labels) {

        public Part {
            assignees = List.copyOf(assignees);
            labels = Set.copyOf(labels);
        }
    }

    public Work {
        parts = parts.map(List::copyOf);
    }
}
