package io.github.roadmapbot.feedback.decision;

import java.util.Locale;

/** Who decides. */
public enum Council {
    MAINTAINERS,
    /** Decides what the maintainers could not agree on. */
    STEERING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Council of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
