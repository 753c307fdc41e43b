package io.github.roadmapbot.github.issue;

import java.net.URI;
import java.util.List;

/**
 * An issue that the bot wrote.
 *
 * @param nodeId its id for GraphQL, which boards want
 * @param labels what it carries, as GitHub says
 * @param missingLabels what was asked for and silently dropped: GitHub does that to tokens without push access
 */
public record Issue(int number, String nodeId, URI url, List<String> labels, List<String> missingLabels) {

    public Issue {
        labels = List.copyOf(labels);
        missingLabels = List.copyOf(missingLabels);
    }
}
