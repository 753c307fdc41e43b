package io.github.roadmapbot.store.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What people say of a quarter; what somebody says last is all they say. */
public final class Voices {

    private final Database database;

    public Voices(Database database) {
        this.database = database;
    }

    /** Keeps what somebody says, takes it back if that is nothing, and shows it where the quarter is looked back at. */
    public void say(String roadmap, Quarter quarter, Voice voice, Instant now) {
        database.write(handle -> {
            int changed = voice.isEmpty()
                    ? takeBack(handle, roadmap, quarter, voice.person())
                    : keep(handle, roadmap, quarter, voice, now);
            if (Reviews.place(handle, roadmap, quarter).isPresent()) {
                Owed.add(handle, StepKind.REFRESH_REVIEW, roadmap, quarter.key(), now, now);
            }
            return changed;
        });
    }

    /** All that was said, in the order in which it was. */
    public List<Voice> of(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT person, went_well, to_improve FROM retrospective
                         WHERE roadmap = :roadmap AND quarter = :quarter
                         ORDER BY said_at, person
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) ->
                        new Voice(row.getString("person"), row.getString("went_well"), row.getString("to_improve")))
                .list());
    }

    /** What one person said. */
    public Optional<Voice> of(String roadmap, Quarter quarter, String person) {
        return of(roadmap, quarter).stream()
                .filter(voice -> voice.person().equals(person))
                .findFirst();
    }

    private static int takeBack(Handle handle, String roadmap, Quarter quarter, String person) {
        return handle.execute(
                "DELETE FROM retrospective WHERE roadmap = ? AND quarter = ? AND person = ?",
                roadmap,
                quarter.key(),
                person);
    }

    private static int keep(Handle handle, String roadmap, Quarter quarter, Voice voice, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO retrospective (roadmap, quarter, person, went_well, to_improve, said_at)
                        VALUES (:roadmap, :quarter, :person, :wentWell, :toImprove, :now)
                        ON CONFLICT (roadmap, quarter, person) DO UPDATE
                           SET went_well = excluded.went_well, to_improve = excluded.to_improve
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bindMethods(voice)
                .bind("now", now.toString())
                .execute();
    }
}
