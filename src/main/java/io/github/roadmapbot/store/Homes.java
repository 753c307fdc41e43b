package io.github.roadmapbot.store;

import java.time.Duration;
import java.time.Instant;
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

    private Optional<String> column(String person, String name) {
        return database.read(handle -> handle.createQuery("SELECT <name> FROM home WHERE person = :person")
                .define("name", name)
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .filter(text -> !text.isEmpty()));
    }

    /**
     * Owes everybody who has it open what it says after this; the more they are, the more seldom. One that is about to be shown
     * may not know of this any more.
     */
    static void changed(Handle handle, Instant now) {
        long since = now.minus(LATELY).toEpochMilli();
        int open = handle.createQuery("SELECT COUNT(*) FROM home WHERE opened_at > :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
        if (open > 0) {
            Duration rhythm = OF_EACH.multipliedBy(open);
            handle.createUpdate("""
                            INSERT INTO step (kind, lane, subject, detail, status, due_at, owed_at)
                            SELECT 'show-home', 'slack', person, '', 'due',
                                   CASE WHEN shown_at + :rhythm > :soonest THEN shown_at + :rhythm ELSE :soonest END, :now
                              FROM home
                             WHERE opened_at > :since
                               AND NOT EXISTS (SELECT 1 FROM step
                                                WHERE kind = 'show-home' AND subject = home.person AND detail = ''
                                                  AND status = 'due' AND due_at >= :soonest - 1000)
                             ORDER BY person
                            """)
                    .bind("rhythm", (rhythm.compareTo(RHYTHM) < 0 ? RHYTHM : rhythm).toMillis())
                    .bind("soonest", now.plus(BREATH).toEpochMilli())
                    .bind("since", since)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }
}
