package io.github.roadmapbot.store;

import java.util.Locale;

/** Steps of one lane are done one after the other; lanes do not wait for each other. */
public enum Lane {
    /** What came in and was kept, and now has to be understood. */
    INBOX,
    SLACK,
    GITHUB;

    String inStore() {
        return name().toLowerCase(Locale.ROOT);
    }
}
