package io.github.roadmapbot.github;

import org.jspecify.annotations.Nullable;

/** GitHub may or may not have done it: look for the bot's own mark before anything is sent again. */
public final class Unclear extends GitHubFailure {

    private static final long serialVersionUID = 1L;

    /** A token in the message is hidden. */
    public Unclear(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
