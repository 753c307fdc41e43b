package io.github.roadmapbot.sandbox.github;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An issue as a person sees it in the browser.
 *
 * @param parts the titles of its sub-issues
 * @param state {@code open} or {@code closed}
 * @param thumbs who gave it a thumbs up
 * @param stateReason {@code completed}, {@code not_planned}, {@code duplicate} or {@code reopened}
 */
public record Issue(
        int number,
        String nodeId,
        long id,
        String title,
        String body,
        List<String> labels,
        String author,
        String state,
        Optional<String> stateReason,
        Optional<String> type,
        Optional<String> milestone,
        URI url,
        List<String> thumbs,
        List<String> parts,
        List<String> assignees,
        List<String> comments) {}
