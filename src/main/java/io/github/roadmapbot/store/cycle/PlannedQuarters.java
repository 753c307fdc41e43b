package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Which quarter is being planned: as the calendar has it, unless the session of the present one is still to come, or that one was
 * skipped.
 */
public final class PlannedQuarters {

    /** A session that was moved back, far into its quarter, still plans that one. */
    private static final List<String> AHEAD = List.of("upcoming", "collecting", "compiling");

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
        if (is(roadmap.key(), current, AHEAD)) {
            return current;
        }
        Quarter planned = roadmap.calendar().planned(clock);
        return is(roadmap.key(), planned, List.of("skipped")) ? planned.next() : planned;
    }

    /** Whether people have met to plan it: what is added now is added late, and for a reason. */
    public boolean wasPlanned(Roadmap roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM cycle_event
                         WHERE roadmap = :roadmap AND quarter = :quarter AND what = 'planned'
                        """)
                        .bind("roadmap", roadmap.key())
                        .bind("quarter", quarter.key())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private boolean is(String roadmap, Quarter quarter, List<String> states) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM cycle
                         WHERE roadmap = :roadmap AND quarter = :quarter AND state IN (<states>)
                        """)
                        .bindList("states", states)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }
}
