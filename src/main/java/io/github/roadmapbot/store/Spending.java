package io.github.roadmapbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What was spent of the allowance of an account in another system. It is kept so that neither a new start nor a second bot
 * takes the same allowance twice.
 */
public final class Spending {

    /** Stands for every interface of the other system. */
    public static final String ALL = "all";

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration READS_KEPT = Duration.ofMinutes(1);

    /** What lies further ahead was noted before the clock was set back; the clocks of two bots differ by less. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Says when something may be spent, from what was spent lately; empty if at once. */
    @FunctionalInterface
    public interface Rule {
        Optional<Instant> freeAt(List<Expense> recent);
    }

    private final Database database;
    private final String account;

    /**
     * @param account whose allowance it is
     */
    public Spending(Database database, String account) {
        this.database = database;
        this.account = account;
    }

    /** Notes that something is spent now, unless there is a pause or the rule is against it: then it says until when. */
    public Optional<Instant> spend(Expense expense, Rule rule) {
        return database.quietly(handle -> {
            database.engine().oneAtATime(handle, "spend/" + account);
            Optional<Instant> wait =
                    later(pausedUntil(handle, expense.api(), expense.at()), rule.freeAt(recent(handle, expense.at())));
            if (wait.isEmpty()) {
                forget(handle, expense.at());
                note(handle, expense);
            }
            return wait;
        });
    }

    /** When something may be spent over an interface, or {@link #ALL}; empty if at once. */
    public Optional<Instant> freeAt(String api, Instant now, Rule rule) {
        return database.read(handle -> later(pausedUntil(handle, api, now), rule.freeAt(recent(handle, now))));
    }

    /**
     * Lets nothing be spent over an interface, or {@link #ALL}, until then; a longer pause stays as it is, unless it is
     * longer than any: then the clock was set back after it.
     */
    public void pause(String api, Instant until, Instant now) {
        database.quietly(handle -> handle.createUpdate("""
                        INSERT INTO pause (account, api, until_at) VALUES (:account, :api, :until)
                            ON CONFLICT (account, api) DO UPDATE SET until_at = excluded.until_at
                         WHERE pause.until_at < excluded.until_at OR pause.until_at > :longest
                        """)
                .bind("account", account)
                .bind("api", api)
                .bind("until", until.toEpochMilli())
                .bind("longest", longest(now).toEpochMilli())
                .execute());
    }

    /** No pause ends later, since allowances are counted by the hour; what says so was noted before the clock was set back. */
    public static Instant longest(Instant now) {
        return now.plus(KEPT).plus(AHEAD);
    }

    private Optional<Instant> pausedUntil(Handle handle, String api, Instant now) {
        return handle.createQuery("""
                        SELECT until_at FROM pause
                         WHERE account = :account AND (api = :api OR api = 'all' OR :api = 'all')
                           AND until_at > :now AND until_at <= :longest
                         ORDER BY until_at DESC LIMIT 1
                        """)
                .bind("account", account)
                .bind("api", api)
                .bind("now", now.toEpochMilli())
                .bind("longest", longest(now).toEpochMilli())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("until_at")))
                .findOne();
    }

    private List<Expense> recent(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT api, writes, points, spent_at FROM spending
                         WHERE account = :account AND spent_at > :hourAgo AND spent_at <= :ahead
                         ORDER BY spent_at
                        """)
                .bind("account", account)
                .bind("hourAgo", now.minus(KEPT).toEpochMilli())
                .bind("ahead", now.plus(AHEAD).toEpochMilli())
                .map((row, context) -> expense(row))
                .list();
    }

    private void note(Handle handle, Expense expense) {
        handle.createUpdate("""
                        INSERT INTO spending (account, api, writes, points, spent_at)
                        VALUES (:account, :api, :writes, :points, :at)
                        """)
                .bind("account", account)
                .bind("api", expense.api())
                .bind("writes", expense.writes() ? 1 : 0)
                .bind("points", expense.points())
                .bind("at", expense.at().toEpochMilli())
                .execute();
    }

    private void forget(Handle handle, Instant now) {
        handle.createUpdate("""
                        DELETE FROM spending
                         WHERE account = :account
                           AND (spent_at <= :hourAgo OR spent_at > :ahead OR writes = 0 AND spent_at <= :minuteAgo)
                        """)
                .bind("account", account)
                .bind("hourAgo", now.minus(KEPT).toEpochMilli())
                .bind("ahead", now.plus(AHEAD).toEpochMilli())
                .bind("minuteAgo", now.minus(READS_KEPT).toEpochMilli())
                .execute();
    }

    private static Expense expense(ResultSet row) throws SQLException {
        return new Expense(
                row.getString("api"),
                row.getInt("writes") == 1,
                row.getInt("points"),
                Instant.ofEpochMilli(row.getLong("spent_at")));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
