package io.github.roadmapbot.doctor;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.store.inspection.Condition;
import io.github.roadmapbot.store.inspection.Inspection;

/** Looks whether the bot could use its store. */
final class StoreCheck {

    private static final String ABOUT = "store";

    /** A year of suggestions takes a few megabytes; the log of a long transaction takes as much again. */
    private static final long LEAST_SPACE = 100L << 20;

    private final StoreSettings settings;

    StoreCheck(StoreSettings settings) {
        this.settings = settings;
    }

    Finding look() {
        Condition condition = Inspection.of(settings, LEAST_SPACE);
        if (condition instanceof Condition.Broken broken) {
            return new Finding.Wrong(ABOUT, broken.what(), broken.mend());
        }
        return new Finding.Ok(
                ABOUT,
                condition instanceof Condition.Absent absent ? absent.words() : ((Condition.Sound) condition).words());
    }
}
