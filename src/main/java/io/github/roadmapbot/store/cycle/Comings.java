package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who said whether they come to a session. Whoever says nothing is not absent; a session that is moved is another one. */
public final class Comings {

    private final Database database;

    public Comings(Database database) {
        this.database = database;
    }

    /** Keeps what somebody said last, and owes what follows. */
    public void say(Cycle cycle, String person, boolean coming, List<Due> dues, Instant now) {
        database.write(handle -> {
            Cycles.owe(handle, cycle, dues, now);
            return keep(handle, cycle, person, coming);
        });
    }

    private static int keep(Handle handle, Cycle cycle, String person, boolean coming) {
        return handle.createUpdate("""
                        INSERT INTO cycle_coming (roadmap, quarter, session_at, person, coming)
                        VALUES (:roadmap, :quarter, :session, :person, :coming)
                        ON CONFLICT (roadmap, quarter, session_at, person) DO UPDATE SET coming = :coming
                        """)
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .bind("session", cycle.dates().session().toEpochMilli())
                .bind("person", person)
                .bind("coming", coming ? 1 : 0)
                .execute();
    }

    public Set<String> coming(Cycle cycle) {
        return who(cycle, true);
    }

    public Set<String> absent(Cycle cycle) {
        return who(cycle, false);
    }

    private Set<String> who(Cycle cycle, boolean coming) {
        Instant session = cycle.dates().session();
        return database.read(handle -> handle
                .createQuery("""
                        SELECT person FROM cycle_coming
                         WHERE roadmap = :roadmap AND quarter = :quarter AND session_at = :session AND coming = :coming
                        """)
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .bind("session", session.toEpochMilli())
                .bind("coming", coming ? 1 : 0)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }
}
