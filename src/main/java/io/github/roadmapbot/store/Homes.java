package io.github.roadmapbot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who has opened the app's home, what they chose there and what it says. Slack does not tell when somebody leaves it again, so it
 * counts as open for a while, and is shown anew when anything changes that homes tell of.
 */
public final class Homes {

    /** Whoever has not opened it for so long sees it afresh when they open it again. */
    public static final Duration LATELY = Duration.ofMinutes(30);

    /** What happens together is shown together. */
    static final Duration BREATH = Duration.ofSeconds(2);

    /** So long a home stays as it is at least. */
    static final Duration RHYTHM = Duration.ofSeconds(5);

    /** Slack takes a hundred homes a minute in all, and asks for others what each may see: with this there are forty. */
    private static final Duration OF_EACH = Duration.ofMillis(1_500);

    /** It is shown at once, before everything that nobody is looking for. */
    private static final String JUST_OPENED = "opened";

    private final Database database;

    public Homes(Database database) {
        this.database = database;
    }

    /** Takes note that somebody opened it, and owes them what it says now. */
    public void opened(String person, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO home (person, opened_at) VALUES (:person, :now)
                            ON CONFLICT (person) DO UPDATE SET opened_at = excluded.opened_at
                            """)
                    .bind("person", person)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return Owed.add(handle, StepKind.SHOW_HOME, person, JUST_OPENED, Instant.EPOCH, now);
        });
    }

    /** Takes note of the roadmap that somebody wants to see there. */
    public void chose(String person, String roadmap, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO home (person, roadmap, opened_at) VALUES (:person, :roadmap, :now)
                            ON CONFLICT (person) DO UPDATE
                               SET roadmap = excluded.roadmap, opened_at = excluded.opened_at
                            """)
                    .bind("person", person)
                    .bind("roadmap", roadmap)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return Owed.add(handle, StepKind.SHOW_HOME, person, JUST_OPENED, Instant.EPOCH, now);
        });
    }

    /** Whether a step shows it to somebody who waits for it. */
    public static boolean isAwaited(Step step) {
        return step.detail().equals(JUST_OPENED);
    }

    /** The key of the roadmap that somebody chose. */
    public Optional<String> chosen(String person) {
        return column(person, "roadmap");
    }

    /** Whether it says this already. */
    public boolean says(String person, String fingerprint) {
        return column(person, "says").filter(fingerprint::equals).isPresent();
    }

    /** Keeps what it says now, and forgets how often it was shown before. */
    public void shown(String person, String fingerprint, Instant now) {
        database.quietly(handle -> {
            handle.execute("DELETE FROM step WHERE kind = 'show-home' AND subject = ? AND status = 'done'", person);
            return handle.execute(
                    "UPDATE home SET says = ?, shown_at = ? WHERE person = ?", fingerprint, now.toEpochMilli(), person);
        });
    }

    /** Owes somebody another look at it, if none waits already. */
    public void lookAgain(String person, Instant dueAt, Instant now) {
        database.write(handle -> Owed.add(handle, StepKind.SHOW_HOME, person, "", dueAt, now));
    }

    /** Whether somebody opened it lately. */
    public boolean isOpen(String person, Instant now) {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM home WHERE person = :person AND opened_at > :since")
                                .bind("person", person)
                                .bind("since", now.minus(LATELY).toEpochMilli())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    private Optional<String> column(String person, String name) {
        return database.read(handle -> handle.createQuery("SELECT <name> FROM home WHERE person = :person")
                .define("name", name)
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .filter(text -> !text.isEmpty()));
    }

    /**
     * Owes everybody who has it open what it says after this; the more they are, the more seldom. Whoever is to be shown it
     * anyway is not owed it twice, however long that takes.
     */
    static void changed(Handle handle, Instant now) {
        long since = now.minus(LATELY).toEpochMilli();
        int open = handle.createQuery("SELECT COUNT(*) FROM home WHERE opened_at > :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
        if (open > 0) {
            List<String> held = hold(handle, since);
            Duration rhythm = OF_EACH.multipliedBy(open);
            handle.createUpdate("""
                            INSERT INTO step (kind, lane, subject, detail, status, due_at, owed_at)
                            SELECT 'show-home', 'slack', person, '', 'due',
                                   CASE WHEN shown_at + :rhythm > :soonest THEN shown_at + :rhythm ELSE :soonest END, :now
                              FROM home
                             WHERE opened_at > :since
                               AND person NOT IN (<held>)
                             ORDER BY person
                            """)
                    .bindList("held", held)
                    .bind("rhythm", (rhythm.compareTo(RHYTHM) < 0 ? RHYTHM : rhythm).toMillis())
                    .bind("soonest", now.plus(BREATH).toEpochMilli())
                    .bind("since", since)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    /**
     * Who is to be shown it already. Their steps wait at least until this transaction has ended, so that they know of it; those
     * that somebody else holds are left to them, because to wait for one another in turn would end in a knot.
     */
    private static List<String> hold(Handle handle, long since) {
        List<String> held =
                handle.createQuery("""
                        SELECT subject FROM step
                         WHERE kind = 'show-home' AND status = 'due'
                           AND subject IN (SELECT person FROM home WHERE opened_at > :since)
                        <skipLocked>
                        """).bind("since", since).mapTo(String.class).list();
        held.add(""); // a list in SQL is never empty
        return held;
    }
}
