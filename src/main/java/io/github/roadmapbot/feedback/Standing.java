package io.github.roadmapbot.feedback;

import java.util.Locale;

/** What kind of account somebody has in the workspace. */
public enum Standing {
    MEMBER,
    GUEST,
    /** Of another organisation, met in a shared channel. */
    EXTERNAL,
    BOT,
    DEACTIVATED,
    /** Not known yet, or Slack does not say. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
