package io.github.roadmapbot.github.docs;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A pull request of the bot's own.
 *
 * @param head the commit that its branch is at, or was at when it ended
 */
public record PullRequest(int number, URI url, String head, String body, State state) {

    /** Whether it still waits for people. */
    public sealed interface State {

        /** {@code conflicts} if it cannot be merged as it is, as far as GitHub knows. */
        record Open(boolean conflicts) implements State {}

        /** The account of whoever merged it may be gone. */
        record Merged(Instant at, Optional<String> by) implements State {}

        /** Somebody decided against it. */
        record Closed(Instant at) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }
}
