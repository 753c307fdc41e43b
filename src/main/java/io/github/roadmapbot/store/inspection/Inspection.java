package io.github.roadmapbot.store.inspection;

import io.github.roadmapbot.store.StoreSettings;

/** Looks at a store of either kind. */
public final class Inspection {

    private static final String SQLITE = "jdbc:sqlite:";

    private Inspection() {}

    /**
     * How the store is, without changing anything in it or beside it.
     *
     * @param leastSpace how many bytes have to be free where a file is kept
     */
    public static Condition of(StoreSettings settings, long leastSpace) {
        return settings.url().startsWith(SQLITE)
                ? new SqliteInspection(settings, leastSpace).condition()
                : new PostgresqlInspection(settings).condition();
    }
}
