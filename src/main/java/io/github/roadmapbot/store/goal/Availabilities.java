package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How much time people have in a quarter, and who was asked. */
public final class Availabilities {

    private final Database database;

    public Availabilities(Database database) {
        this.database = database;
    }

    /** Asks those who own or do something in a quarter, each once a quarter for good, however often this is called. */
    public void ask(String roadmap, Quarter quarter, Instant now) {
        database.write(handle -> {
            List<String> people = concerned(handle, roadmap, quarter);
            people.forEach(person -> ask(handle, roadmap, quarter, person, now));
            return people.size();
        });
    }

    /** Keeps what somebody said, whether they were asked or not; the last word counts. */
    public void say(String roadmap, Quarter quarter, Availability said, Instant now) {
        database.write(handle -> {
            Owed.shownAtHome(handle, now);
            return handle.createUpdate("""
                        INSERT INTO availability (roadmap, person, quarter, hours, away, answered_at)
                        VALUES (:roadmap, :person, :quarter, :hours, :away, :now)
                        ON CONFLICT (roadmap, person, quarter) DO UPDATE
                           SET hours = excluded.hours, away = excluded.away, answered_at = excluded.answered_at
                        """)
                    .bind("roadmap", roadmap)
                    .bind("quarter", quarter.key())
                    .bindMethods(said)
                    .bind("now", now.toString())
                    .execute();
        });
    }

    /** Who said how much time they have. */
    public List<Availability> said(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT person, hours, away FROM availability
                         WHERE roadmap = :roadmap AND quarter = :quarter AND hours IS NOT NULL
                         ORDER BY answered_at, person
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) ->
                        new Availability(row.getString("person"), row.getInt("hours"), row.getString("away")))
                .list());
    }

    /** Who was asked and has not said. */
    public List<String> silent(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT person FROM availability
                         WHERE roadmap = :roadmap AND quarter = :quarter AND hours IS NULL
                         ORDER BY person
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .list());
    }

    private static List<String> concerned(Handle handle, String roadmap, Quarter quarter) {
        return handle.createQuery("""
                        SELECT person FROM goal_person JOIN goal ON goal.id = goal_person.goal
                         WHERE role = 'owner' AND roadmap = :roadmap AND quarter = :quarter
                           AND status IN ('agreed', 'published', 'carried-over')
                        UNION
                        SELECT taker FROM goal_task JOIN goal ON goal.id = goal_task.goal
                         WHERE taker IS NOT NULL AND done = FALSE AND gone = FALSE AND roadmap = :roadmap AND quarter = :quarter
                           AND status IN ('agreed', 'published', 'carried-over')
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .filter(person -> person.matches("[UW][A-Z0-9]+"))
                .list();
    }

    private static void ask(Handle handle, String roadmap, Quarter quarter, String person, Instant now) {
        int fresh = handle.createUpdate("""
                        INSERT INTO availability (roadmap, person, quarter) VALUES (:roadmap, :person, :quarter)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("roadmap", roadmap)
                .bind("person", person)
                .bind("quarter", quarter.key())
                .execute();
        if (fresh == 1) {
            Owed.add(handle, StepKind.ASK_AVAILABILITY, roadmap, person + " " + quarter.key(), now, now);
        }
    }
}
