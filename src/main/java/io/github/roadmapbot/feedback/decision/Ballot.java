package io.github.roadmapbot.feedback.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * One question that is put to the vote, on one subject.
 *
 * @param openedBy the Slack user id
 * @param from the vote that did not decide it, if there was one
 * @param elsewhere whether it is talked over in a discussion of its own
 */
public record Ballot(
        BallotId id,
        String roadmap,
        Subject subject,
        Council council,
        Terms terms,
        String openedBy,
        Instant openedAt,
        Optional<BallotId> from,
        boolean elsewhere,
        Stage stage) {

    public boolean isOpen() {
        return stage instanceof Stage.Open;
    }

    /** How it ended, if it did. */
    public Optional<Stage.Closed> closed() {
        return stage instanceof Stage.Closed closed ? Optional.of(closed) : Optional.empty();
    }
}
