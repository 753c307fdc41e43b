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

    /** Keeps what somebody said last, and owes what follows; nothing follows what they said before. */
    public void say(Cycle cycle, String person, boolean coming, List<Due> dues, Instant now) {
        database.write(handle -> {
            boolean news = keep(handle, cycle, person, coming) == 1;
            if (news) {
                Cycles.owe(handle, cycle, dues, now);
            }
            return news;
        });
    }

    /** Everybody who said of any of its days that they come, and has not said of the last one that they do not. */
    public List<String> invited(Cycle cycle) {
        return database.read(handle -> handle.createQuery("""
                        SELECT DISTINCT person FROM cycle_coming
                         WHERE roadmap = :roadmap AND quarter = :quarter AND coming = 1
                           AND person NOT IN (SELECT person FROM cycle_coming
                                               WHERE roadmap = :roadmap AND quarter = :quarter
                                                 AND session_at = :session AND coming = 0)
                         ORDER BY person
                        """)
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .bind("session", cycle.dates().session().toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    private static int keep(Handle handle, Cycle cycle, String person, boolean coming) {
        return handle.createUpdate("""
                        INSERT INTO cycle_coming (roadmap, quarter, session_at, person, coming)
                        VALUES (:roadmap, :quarter, :session, :person, :coming)
                        ON CONFLICT (roadmap, quarter, session_at, person) DO UPDATE SET coming = :coming
                         WHERE cycle_coming.coming <> :coming
                        """)
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .bind("session", cycle.dates().session().toEpochMilli())
                .bind("person", person)
                .bind("coming", coming ? 1 : 0)
                .execute();
    }

    /** Who said that they cannot come on that day. */
    public Set<String> absent(Cycle cycle) {
        return database.read(handle -> handle
                .createQuery("""
                        SELECT person FROM cycle_coming
                         WHERE roadmap = :roadmap AND quarter = :quarter AND session_at = :session AND coming = 0
                        """)
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .bind("session", cycle.dates().session().toEpochMilli())
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }
}
