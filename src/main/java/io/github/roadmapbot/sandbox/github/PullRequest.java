package io.github.roadmapbot.sandbox.github;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A pull request as a person sees it in the browser.
 *
 * @param state {@code open}, {@code merged} or {@code closed}
 * @param branch where it comes from
 * @param files what it changes: the new text of each file by its path, empty for one that is gone
 */
public record PullRequest(
        int number,
        String title,
        String body,
        String author,
        String state,
        String branch,
        URI url,
        Map<String, Optional<String>> files) {}
