package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Database;
import java.time.Clock;
import java.time.LocalDate;

/** Which quarter is being planned: as the calendar has it, unless the session of the present one is still to come. */
public final class PlannedQuarters {

    private final Database database;
    private final Clock clock;

    public PlannedQuarters(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The quarter that what is approved now belongs to. */
    public Quarter of(Roadmap roadmap) {
        Quarter current = Quarter.of(
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone()));
        return isOpen(roadmap.key(), current) ? current : roadmap.calendar().planned(clock);
    }

    /** A session that was moved back, far into its quarter, still plans this one. */
    private boolean isOpen(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM cycle
                         WHERE roadmap = :roadmap AND quarter = :quarter
                           AND state IN ('upcoming', 'collecting', 'compiling', 'planned')
                        """)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }
}
