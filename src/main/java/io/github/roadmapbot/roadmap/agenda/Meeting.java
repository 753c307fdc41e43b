package io.github.roadmapbot.roadmap.agenda;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * When people meet.
 *
 * @param open how long is kept, at least, for what was not in the discussion
 */
public record Meeting(ZonedDateTime starts, Duration length, Duration open) {

    /** What the process asks for. */
    public static final Duration LEAST_OPEN = Duration.ofMinutes(15);

    public Meeting {
        if (open.compareTo(LEAST_OPEN) < 0) {
            throw new IllegalArgumentException("At least 15 minutes are kept for what was not in the discussion");
        }
    }

    /** With the usual time for what was not in the discussion. */
    public Meeting(ZonedDateTime starts, Duration length) {
        this(starts, length, LEAST_OPEN);
    }
}
