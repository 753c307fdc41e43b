package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The planning of quarters. Each move is decided by one UPDATE that names the state it starts from: the second of two finds
 * nothing. What a move owes is written in its transaction.
 */
public final class Cycles {

    /**
     * Something that happened.
     *
     * @param by who did it; empty if the calendar did
     * @param what {@code created}, a state that was reached, {@code planner}, {@code moved}, {@code purpose}, …
     */
    public record Event(Instant at, String by, String what, String words) {}

    /** Something to tell, or to do, because of a move. */
    public record Due(StepKind kind, String detail) {}

    private final Database database;

    public Cycles(Database database) {
        this.database = database;
    }

    /** Owes the round of a roadmap's quarters, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> Owed.hurry(handle, StepKind.CYCLE_ROUND, roadmap, now));
    }

    /** Keeps a quarter that is to be planned; false if it is there already. */
    public boolean create(String roadmap, Quarter quarter, Dates dates, Instant now) {
        return database.quietly(handle -> {
            boolean created = handle.createUpdate("""
                            INSERT INTO cycle (roadmap, quarter, state, opens, compiles, session_at, minutes, page_by)
                            VALUES (:roadmap, :quarter, 'upcoming', :opens, :compiles, :session, :minutes, :page)
                            ON CONFLICT DO NOTHING
                            """)
                            .bind("roadmap", roadmap)
                            .bind("quarter", quarter.key())
                            .bindMap(bound(dates))
                            .execute()
                    == 1;
            if (created) {
                event(handle, roadmap, quarter, now, "", "created", "");
            }
            return created;
        });
    }

    public Optional<Cycle> find(String roadmap, Quarter quarter) {
        return database.read(handle -> find(handle, roadmap, quarter));
    }

    /** All of a roadmap, the earliest quarter first. */
    public List<Cycle> of(String roadmap) {
        return database.read(handle -> handle
                .createQuery("SELECT quarter FROM cycle WHERE roadmap = :roadmap ORDER BY quarter")
                .bind("roadmap", roadmap)
                .mapTo(String.class)
                .stream()
                .flatMap(quarter -> find(handle, roadmap, Quarter.parse(quarter)).stream())
                .toList());
    }

    /**
     * Moves it on, and owes what follows; false if it was not in that state any more.
     *
     * @param to the state that its present one allows
     * @param by who did it; empty if the calendar did
     */
    public boolean move(Cycle cycle, CycleState to, String by, String why, List<Due> dues, Instant now) {
        return database.write(handle -> move(handle, cycle, to, by, why, dues, now));
    }

    private static boolean move(
            Handle handle, Cycle cycle, CycleState to, String by, String why, List<Due> dues, Instant now) {
        boolean mine = handle.createUpdate("""
                            UPDATE cycle SET state = :to, why = :why
                             WHERE roadmap = :roadmap AND quarter = :quarter AND state = :from
                            """)
                        .bind("to", CycleRow.inStore(to))
                        .bind("why", to instanceof CycleState.Skipped skipped ? skipped.why() : "")
                        .bind("roadmap", cycle.roadmap())
                        .bind("quarter", cycle.quarter().key())
                        .bind("from", CycleRow.inStore(cycle.state()))
                        .execute()
                == 1;
        if (mine) {
            event(handle, cycle.roadmap(), cycle.quarter(), now, by, CycleRow.inStore(to), why);
            owe(handle, cycle, dues, now);
            if (!by.isEmpty()) { // what follows need not wait for the next round
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
        }
        return mine;
    }

    /**
     * Keeps that its session was held, as {@link #move} does.
     *
     * @param page the day until which its page is to be there, at the earliest
     */
    public boolean hold(Cycle cycle, CycleState.Planned held, LocalDate page, String by, List<Due> dues, Instant now) {
        return database.write(handle -> {
            boolean mine = move(handle, cycle, held, by, "", dues, now);
            if (mine) {
                handle.createUpdate("""
                            UPDATE cycle SET page_by = :page
                             WHERE roadmap = :roadmap AND quarter = :quarter AND page_by < :page
                            """)
                        .bind("page", page.toString())
                        .bind("roadmap", cycle.roadmap())
                        .bind("quarter", cycle.quarter().key())
                        .execute();
            }
            return mine;
        });
    }

    /** Somebody plans a skipped quarter after all, with other dates; false if somebody else did so before. */
    public boolean takeUp(Cycle cycle, CycleState.Skipped skipped, Dates dates, String by, Instant now) {
        return database.write(handle -> {
            boolean mine = handle.createUpdate("""
                            UPDATE cycle
                               SET state = :state, why = '', opens = :opens, compiles = :compiles, session_at = :session,
                                   minutes = :minutes, page_by = :page, revision = revision + 1
                             WHERE roadmap = :roadmap AND quarter = :quarter AND state = 'skipped'
                            """)
                            .bind("state", CycleRow.inStore(skipped.takeUp()))
                            .bindMap(bound(dates))
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .execute()
                    == 1;
            if (mine) {
                event(
                        handle,
                        cycle.roadmap(),
                        cycle.quarter(),
                        now,
                        by,
                        "taken up",
                        dates.session().toString());
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
            return mine;
        });
    }

    /** Gives it other dates, unless somebody else did meanwhile; whatever was known of who comes does not count any more. */
    public boolean redate(Cycle cycle, Dates dates, String by, String why, List<Due> dues, Instant now) {
        return database.write(handle -> {
            boolean mine = handle.createUpdate("""
                            UPDATE cycle
                               SET opens = :opens, compiles = :compiles, session_at = :session, minutes = :minutes,
                                   page_by = :page, revision = revision + 1
                             WHERE roadmap = :roadmap AND quarter = :quarter AND revision = :revision
                               AND state IN ('upcoming', 'collecting', 'compiling')
                            """)
                            .bindMap(bound(dates))
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .bind("revision", cycle.revision())
                            .execute()
                    == 1;
            if (mine) {
                event(handle, cycle.roadmap(), cycle.quarter(), now, by, "moved", dates.session() + " " + why);
                owe(handle, cycle, dues, now);
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
            return mine;
        });
    }

    /** Keeps what the quarter is for, in one sentence. */
    public void purpose(Cycle cycle, String purpose, String by, Instant now) {
        database.write(handle -> {
            handle.createUpdate("UPDATE cycle SET purpose = :purpose WHERE roadmap = :roadmap AND quarter = :quarter")
                    .bind("purpose", purpose)
                    .bind("roadmap", cycle.roadmap())
                    .bind("quarter", cycle.quarter().key())
                    .execute();
            event(handle, cycle.roadmap(), cycle.quarter(), now, by, "purpose", purpose);
            return true;
        });
    }

    /** Has somebody plan it, and owes what follows; false if they do already. */
    public boolean plan(Cycle cycle, String person, String by, List<Due> dues, Instant now) {
        return database.write(handle -> {
            boolean added = handle.createUpdate("""
                            INSERT INTO cycle_planner (roadmap, quarter, person, by_whom, at)
                            VALUES (:roadmap, :quarter, :person, :by, :now)
                            ON CONFLICT DO NOTHING
                            """)
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .bind("person", person)
                            .bind("by", by)
                            .bind("now", now.toEpochMilli())
                            .execute()
                    == 1;
            if (added) {
                event(handle, cycle.roadmap(), cycle.quarter(), now, by, "planner", person);
                owe(handle, cycle, dues, now);
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
            return added;
        });
    }

    /** Somebody does not plan it any more, and owes what follows; false if they did not. */
    public boolean leave(Cycle cycle, String person, String by, List<Due> dues, Instant now) {
        return database.write(handle -> {
            boolean left = handle.createUpdate(
                                    "DELETE FROM cycle_planner WHERE roadmap = :roadmap AND quarter = :quarter AND person = :person")
                            .bind("roadmap", cycle.roadmap())
                            .bind("quarter", cycle.quarter().key())
                            .bind("person", person)
                            .execute()
                    == 1;
            if (left) {
                event(handle, cycle.roadmap(), cycle.quarter(), now, by, "left", person);
                owe(handle, cycle, dues, now);
                Owed.hurry(handle, StepKind.CYCLE_ROUND, cycle.roadmap(), now);
            }
            return left;
        });
    }

    /** When its session was begun, if it was led with the bot. */
    public Optional<Instant> begun(Cycle cycle) {
        return database.read(handle -> handle.createQuery(
                        "SELECT started_at FROM cycle_meeting WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", cycle.roadmap())
                .bind("quarter", cycle.quarter().key())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .findOne());
    }

    /** All that happened, the oldest first. */
    public List<Event> story(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT at, by_whom, what, words FROM cycle_event
                         WHERE roadmap = :roadmap AND quarter = :quarter ORDER BY id
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) -> new Event(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("by_whom"),
                        row.getString("what"),
                        row.getString("words")))
                .list());
    }

    /** How many suggestions wait for a decision. */
    public int undecided(String roadmap) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM suggestion
                         WHERE roadmap = :roadmap AND status IN ('draft', 'needs-info', 'escalated')
                        """)
                .bind("roadmap", roadmap)
                .mapTo(Integer.class)
                .one());
    }

    /** How many suggestions came since that moment. */
    public int broughtSince(String roadmap, Instant since) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM suggestion WHERE roadmap = :roadmap AND suggested_at >= :since")
                .bind("roadmap", roadmap)
                .bind("since", since.toString())
                .mapTo(Integer.class)
                .one());
    }

    private static Map<String, Object> bound(Dates dates) {
        return Map.of(
                "opens", dates.opens().toString(),
                "compiles", dates.compiles().toString(),
                "session", dates.session().toEpochMilli(),
                "minutes", dates.length().toMinutes(),
                "page", dates.page().toString());
    }

    static void event(
            Handle handle, String roadmap, Quarter quarter, Instant now, String by, String what, String words) {
        handle.createUpdate("""
                        INSERT INTO cycle_event (roadmap, quarter, at, by_whom, what, words)
                        VALUES (:roadmap, :quarter, :now, :by, :what, :words)
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("now", now.toEpochMilli())
                .bind("by", by)
                .bind("what", what)
                .bind("words", words.strip())
                .execute();
        Owed.shownAtHome(handle, now);
    }

    static void owe(Handle handle, Cycle cycle, List<Due> dues, Instant now) {
        dues.forEach(due -> Owed.add(handle, due.kind(), cycle.roadmap(), due.detail(), now, now));
    }

    private static Optional<Cycle> find(Handle handle, String roadmap, Quarter quarter) {
        List<String> planners = handle.createQuery("""
                        SELECT person FROM cycle_planner
                         WHERE roadmap = :roadmap AND quarter = :quarter ORDER BY at, person
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .list();
        return handle.createQuery("SELECT <columns> FROM cycle WHERE roadmap = :roadmap AND quarter = :quarter")
                .define("columns", CycleRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) -> CycleRow.read(row, planners))
                .findOne();
    }
}
