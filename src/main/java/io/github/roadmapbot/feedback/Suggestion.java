package io.github.roadmapbot.feedback;

import java.time.Instant;

/**
 * One wish from one proposer, and where it stands.
 *
 * @param roadmap the key of its {@link Roadmap}
 * @param proposer the Slack user id of who wants it
 */
public record Suggestion(
        SuggestionId id, String roadmap, String proposer, Wish wish, State state, Instant suggestedAt) {

    public String title() {
        return wish.title();
    }
}
