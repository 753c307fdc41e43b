package io.github.roadmapbot.github;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GitHub certainly changed nothing: the same may be tried again, as soon as the wait is over. A failed read is always
 * this.
 */
public final class NotDone extends GitHubFailure {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;

    /** The wait is null if GitHub did not ask for one; a token in the message is hidden. */
    public NotDone(String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.wait = wait;
    }

    /** How long GitHub wants to be left alone, counted from the failure; empty if it did not ask for it. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
