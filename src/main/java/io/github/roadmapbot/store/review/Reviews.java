package io.github.roadmapbot.store.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where in Slack the quarters are looked back at. */
public final class Reviews {

    private final Database database;

    public Reviews(Database database) {
        this.database = database;
    }

    /** Keeps where it stands, and shows there what was said while it was posted. */
    public void posted(String roadmap, Quarter quarter, Place place, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO quarter_review (roadmap, quarter, channel, ts, permalink)
                            VALUES (:roadmap, :quarter, :channel, :ts, :permalink)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("roadmap", roadmap)
                    .bind("quarter", quarter.key())
                    .bindMethods(place)
                    .execute();
            return Owed.add(handle, StepKind.REFRESH_REVIEW, roadmap, quarter.key(), now, now);
        });
    }

    public Optional<Place> place(String roadmap, Quarter quarter) {
        return database.read(handle -> place(handle, roadmap, quarter));
    }

    static Optional<Place> place(Handle handle, String roadmap, Quarter quarter) {
        return handle.createQuery("""
                        SELECT channel, ts, permalink FROM quarter_review
                         WHERE roadmap = :roadmap AND quarter = :quarter
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) ->
                        new Place(row.getString("channel"), row.getString("ts"), row.getString("permalink")))
                .findOne();
    }
}
