package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.PublishedPage;
import io.github.roadmapbot.feedback.cycle.PublishedPage.Fate;
import io.github.roadmapbot.feedback.cycle.PublishedPage.Pull;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The pages of quarters: what was proposed, what people made of it, and what the bot wrote for it. */
public final class Pages {

    private static final String COLUMNS = "repository, wanted, number, url, state, merged_at";

    private final Database database;

    public Pages(Database database) {
        this.database = database;
    }

    /** Owes a look at the page of a quarter, which there is once, for ever. */
    public void begin(String roadmap, Quarter quarter, Instant now) {
        database.write(handle -> Owed.add(handle, StepKind.LOOK_AT_PAGE, roadmap, quarter.key(), now, now));
    }

    public PublishedPage of(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery(
                                "SELECT <columns> FROM quarter_page WHERE roadmap = :roadmap AND quarter = :quarter")
                        .define("columns", COLUMNS)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .map(Pages::page)
                        .findOne())
                .orElse(PublishedPage.NONE);
    }

    /** The last quarter before another whose page people can read. */
    public Optional<Quarter> readableBefore(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT quarter FROM quarter_page
                         WHERE roadmap = :roadmap AND quarter < :quarter AND merged_at IS NOT NULL
                         ORDER BY quarter DESC LIMIT 1
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .findOne()
                .map(Quarter::parse));
    }

    /** Whether people can read the page of a quarter after this one. */
    public boolean overtaken(String roadmap, Quarter quarter) {
        return anyAfter(roadmap, quarter, "merged_at IS NOT NULL");
    }

    /** Whether the first page of a quarter after this one waits for people. */
    public boolean beingOvertaken(String roadmap, Quarter quarter) {
        return anyAfter(roadmap, quarter, "merged_at IS NULL AND state = 'open'");
    }

    private boolean anyAfter(String roadmap, Quarter quarter, String which) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM quarter_page
                         WHERE roadmap = :roadmap AND quarter > :quarter AND <which>
                        """)
                        .define("which", which)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /**
     * Owes a proposal of a page unless the same was owed before.
     *
     * @param wanted tells what it is to be
     * @return whether it was owed
     */
    public boolean want(String roadmap, Quarter quarter, String wanted, Instant now) {
        return database.write(handle -> {
            if (isUnderWay(handle, roadmap, quarter)) {
                return false; // it may have read something else already
            }
            int changed = handle.createUpdate("""
                            INSERT INTO quarter_page (roadmap, quarter, wanted) VALUES (:roadmap, :quarter, :wanted)
                            ON CONFLICT (roadmap, quarter) DO UPDATE SET wanted = excluded.wanted
                             WHERE quarter_page.wanted <> excluded.wanted
                            """)
                    .bind("roadmap", roadmap)
                    .bind("quarter", quarter.key())
                    .bind("wanted", wanted)
                    .execute();
            return changed == 1 && Owed.add(handle, StepKind.PROPOSE_PAGE, roadmap, quarter.key(), now, now);
        });
    }

    /** Whether a proposal runs, or waits for a person. */
    private static boolean isUnderWay(Handle handle, String roadmap, Quarter quarter) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM step
                         WHERE kind = 'propose-page' AND subject = :roadmap AND detail = :quarter
                           AND status IN ('claimed', 'blocked')
                        """)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Keeps what is known of the pull request now; the planning of the quarter goes on at once when that has changed.
     *
     * @param mergedAt when it was merged, if it was
     * @param dues what is to be said if it has changed
     */
    public void seen(
            String roadmap, Quarter quarter, Pull pull, Optional<Instant> mergedAt, List<Due> dues, Instant now) {
        database.write(handle -> {
            int changed = keep(handle, roadmap, quarter, pull, mergedAt);
            if (changed == 1) {
                Owed.shownAtHome(handle, now);
                hurry(handle, roadmap, now);
                dues.forEach(due -> Owed.add(handle, due.kind(), roadmap, due.detail(), now, now));
            }
            return changed;
        });
    }

    private static int keep(Handle handle, String roadmap, Quarter quarter, Pull pull, Optional<Instant> mergedAt) {
        return handle.createUpdate("""
                        INSERT INTO quarter_page (roadmap, quarter, repository, number, url, state, merged_at)
                        VALUES (:roadmap, :quarter, :repository, :number, :address, :state, :mergedAt)
                        ON CONFLICT (roadmap, quarter) DO UPDATE
                           SET repository = excluded.repository, number = excluded.number, url = excluded.url,
                               state = excluded.state, merged_at = COALESCE(quarter_page.merged_at, excluded.merged_at)
                         WHERE quarter_page.number IS NULL OR quarter_page.number <> excluded.number
                            OR quarter_page.repository <> excluded.repository OR quarter_page.state <> excluded.state
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("repository", pull.repository())
                .bind("number", pull.number())
                .bind("address", pull.url().toString())
                .bind("state", inStore(pull.fate()))
                .bind("mergedAt", mergedAt.map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    /** The round that moves the planning on, where there is one, is due now. */
    private static void hurry(Handle handle, String roadmap, Instant now) {
        handle.createUpdate("""
                        UPDATE step SET due_at = :now
                         WHERE kind = 'cycle-round' AND subject = :roadmap AND status = 'due' AND due_at > :now
                        """)
                .bind("now", now.toEpochMilli())
                .bind("roadmap", roadmap)
                .execute();
    }

    /** Whether the bot wrote the text or the commit with this id for any of a roadmap's pages. */
    public boolean wrote(String roadmap, String id) {
        return database.read(handle ->
                handle.createQuery("SELECT COUNT(*) FROM quarter_page_written WHERE roadmap = :roadmap AND id = :id")
                                .bind("roadmap", roadmap)
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** Keeps what the bot is about to write. */
    public void writes(String roadmap, Collection<String> ids) {
        database.quietly(handle -> {
            for (String id : ids) {
                handle.createUpdate("""
                                INSERT INTO quarter_page_written (roadmap, id) VALUES (:roadmap, :id)
                                ON CONFLICT DO NOTHING
                                """).bind("roadmap", roadmap).bind("id", id).execute();
            }
            return ids.size();
        });
    }

    private static PublishedPage page(ResultSet row, StatementContext context) throws SQLException {
        String wanted = row.getString("wanted");
        int number = row.getInt("number");
        if (row.wasNull()) {
            return new PublishedPage(wanted, Optional.empty(), Optional.empty());
        }
        Pull pull = new Pull(
                row.getString("repository"),
                number,
                URI.create(row.getString("url")),
                Fate.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
        long mergedAt = row.getLong("merged_at");
        Optional<Instant> merged = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(mergedAt));
        return new PublishedPage(wanted, Optional.of(pull), merged);
    }

    private static String inStore(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
