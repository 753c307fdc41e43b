package io.github.roadmapbot.store;

import java.util.Locale;

/** Where a step stands. */
public enum StepStatus {
    /** Waits for its time. */
    DUE,
    /** Somebody is at it. */
    CLAIMED,
    DONE,
    /** Its attempts are used up, or only a person can say what happened: the maintainers are asked. */
    BLOCKED,
    /** A maintainer decided that it will not be done. */
    GIVEN_UP;

    String inStore() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StepStatus of(String inStore) {
        return valueOf(inStore.toUpperCase(Locale.ROOT));
    }
}
