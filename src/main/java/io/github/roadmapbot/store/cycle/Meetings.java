package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The sessions that are held: who leads one, what they are at, what was noted, who was there. Every change owes its card. */
public final class Meetings {

    /**
     * A session that was begun.
     *
     * @param item what they are at: {@code start}, a suggestion's id and its place, or {@code floor}
     * @param channel where its card is; empty until it is posted
     */
    public record Meeting(
            String roadmap,
            Quarter quarter,
            String lead,
            String item,
            Instant startedAt,
            Optional<Instant> endedAt,
            String channel,
            String ts) {

        public boolean isOpen() {
            return endedAt.isEmpty();
        }
    }

    /**
     * Something that was noted.
     *
     * @param kind {@code decision}, {@code commitment} or {@code remark}
     */
    public record Note(String kind, String words, String by) {

        /** As people read it. */
        public String label() {
            return switch (kind) {
                case "decision" -> "Decided";
                case "commitment" -> "Promised";
                default -> "Noted";
            };
        }
    }

    private final Database database;

    public Meetings(Database database) {
        this.database = database;
    }

    /**
     * Begins it, and owes the card to whoever leads it; false if somebody leads it already.
     *
     * @param earliest what was begun before belongs to another day
     */
    public boolean begin(Cycle cycle, String lead, Instant earliest, Instant now) {
        return database.write(handle -> {
            boolean mine = handle.createUpdate("""
                            INSERT INTO cycle_meeting (roadmap, quarter, lead, started_at)
                            VALUES (:roadmap, :quarter, :lead, :now)
                            ON CONFLICT (roadmap, quarter) DO UPDATE
                               SET lead = :lead, started_at = :now, ended_at = NULL, item = 'start', channel = '', ts = ''
                             WHERE cycle_meeting.ended_at IS NOT NULL OR cycle_meeting.started_at < :earliest
                            """)
                            .bind("earliest", earliest.toEpochMilli())
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .bind("lead", lead)
                            .bind("now", now.toEpochMilli())
                            .execute()
                    == 1;
            if (mine) {
                handle.createUpdate("UPDATE cycle SET lead = :lead WHERE roadmap = :roadmap AND quarter = :quarter")
                        .bind("lead", lead)
                        .bind("roadmap", cycle.roadmap())
                        .bind("quarter", cycle.quarter().key())
                        .execute();
                Cycles.event(handle, cycle.roadmap(), cycle.quarter(), now, lead, "begun", "");
                show(handle, cycle.roadmap(), cycle.quarter(), now);
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
            return mine;
        });
    }

    public Optional<Meeting> find(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT lead, item, started_at, ended_at, channel, ts FROM cycle_meeting
                         WHERE roadmap = :roadmap AND quarter = :quarter
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) -> new Meeting(
                        roadmap,
                        quarter,
                        row.getString("lead"),
                        row.getString("item"),
                        Instant.ofEpochMilli(row.getLong("started_at")),
                        moment(row.getObject("ended_at")),
                        row.getString("channel"),
                        row.getString("ts")))
                .findOne());
    }

    /** Keeps where its card is. */
    public void posted(Meeting meeting, String channel, String ts) {
        database.quietly(handle -> handle.createUpdate("""
                        UPDATE cycle_meeting SET channel = :channel, ts = :ts
                         WHERE roadmap = :roadmap AND quarter = :quarter
                        """)
                .bind("channel", channel)
                .bind("ts", ts)
                .bind("roadmap", meeting.roadmap())
                .bind("quarter", meeting.quarter().key())
                .execute());
    }

    /** Goes to another item. */
    public void turnTo(Meeting meeting, String item, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            UPDATE cycle_meeting SET item = :item
                             WHERE roadmap = :roadmap AND quarter = :quarter AND ended_at IS NULL
                            """)
                    .bind("item", item)
                    .bind("roadmap", meeting.roadmap())
                    .bind("quarter", meeting.quarter().key())
                    .execute();
            return show(handle, meeting.roadmap(), meeting.quarter(), now);
        });
    }

    /** Keeps what was decided, promised or remarked. */
    public void note(Meeting meeting, Note note, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO cycle_note (roadmap, quarter, at, by_whom, kind, words)
                            VALUES (:roadmap, :quarter, :now, :by, :kind, :words)
                            """)
                    .bind("roadmap", meeting.roadmap())
                    .bind("quarter", meeting.quarter().key())
                    .bind("now", now.toEpochMilli())
                    .bind("by", note.by())
                    .bind("kind", note.kind())
                    .bind("words", note.words())
                    .execute();
            return show(handle, meeting.roadmap(), meeting.quarter(), now);
        });
    }

    public List<Note> notes(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT kind, words, by_whom FROM cycle_note
                         WHERE roadmap = :roadmap AND quarter = :quarter ORDER BY id
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) ->
                        new Note(row.getString("kind"), row.getString("words"), row.getString("by_whom")))
                .list());
    }

    /** Keeps who is there; whoever is not named is not. */
    public void present(Meeting meeting, List<String> people, Instant now) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM cycle_present WHERE roadmap = :roadmap AND quarter = :quarter")
                    .bind("roadmap", meeting.roadmap())
                    .bind("quarter", meeting.quarter().key())
                    .execute();
            for (String person : Set.copyOf(people)) {
                handle.createUpdate(
                                "INSERT INTO cycle_present (roadmap, quarter, person) VALUES (:roadmap, :quarter, :person)")
                        .bind("roadmap", meeting.roadmap())
                        .bind("quarter", meeting.quarter().key())
                        .bind("person", person)
                        .execute();
            }
            return show(handle, meeting.roadmap(), meeting.quarter(), now);
        });
    }

    public Set<String> present(String roadmap, Quarter quarter) {
        return database.read(handle -> handle
                .createQuery("SELECT person FROM cycle_present WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Ends it. */
    public void end(Meeting meeting, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            UPDATE cycle_meeting SET ended_at = :now
                             WHERE roadmap = :roadmap AND quarter = :quarter AND ended_at IS NULL
                            """)
                    .bind("now", now.toEpochMilli())
                    .bind("roadmap", meeting.roadmap())
                    .bind("quarter", meeting.quarter().key())
                    .execute();
            return show(handle, meeting.roadmap(), meeting.quarter(), now);
        });
    }

    /** Owes the card of a session that goes on, which shows the time. */
    public void tick(Meeting meeting, Instant now) {
        if (!meeting.ts().isEmpty()) {
            database.write(handle -> show(handle, meeting.roadmap(), meeting.quarter(), now));
        }
    }

    private static boolean show(Handle handle, String roadmap, Quarter quarter, Instant now) {
        return Owed.add(handle, StepKind.SHOW_SESSION, roadmap, quarter.key(), now, now);
    }

    private static Optional<Instant> moment(@Nullable Object millis) {
        return millis instanceof Number number
                ? Optional.of(Instant.ofEpochMilli(number.longValue()))
                : Optional.empty();
    }
}
