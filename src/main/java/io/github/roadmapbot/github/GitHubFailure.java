package io.github.roadmapbot.github;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A read or a write that did not work, told apart by what the bot may do next. */
public abstract sealed class GitHubFailure extends IOException permits NotDone, Unclear, NeedsPerson {

    private static final long serialVersionUID = 1L;

    private final String words;

    GitHubFailure(String message, @Nullable Throwable cause) {
        super(cause);
        this.words = Secrets.hide(message);
    }

    /** What happened, to what, and what comes next; never empty, never with a token in it. */
    @Override
    public String getMessage() {
        return words;
    }
}
