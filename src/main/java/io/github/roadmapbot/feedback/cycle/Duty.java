package io.github.roadmapbot.feedback.cycle;

import java.util.Locale;

/** What somebody has to see to in the planning of a quarter, each by its date. */
public enum Duty {
    /** Somebody plans the quarter. */
    PLANNER,
    /** Its discussion is open. */
    DISCUSSION,
    /** What was collected is decided before people meet. */
    COMPILE,
    /** People have met. */
    SESSION,
    /** Its page is there. */
    PAGE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
