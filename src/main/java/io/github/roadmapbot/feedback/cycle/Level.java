package io.github.roadmapbot.feedback.cycle;

import java.util.Locale;

/** Who is told that something was not done by its date; each later than the one before. */
public enum Level {
    /** Whoever plans the quarter, in private. */
    PLANNERS,
    /** The maintainers, in their channel. */
    MAINTAINERS,
    /** Everybody, in the feedback channel. */
    EVERYBODY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
