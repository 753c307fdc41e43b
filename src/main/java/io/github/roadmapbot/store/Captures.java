package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where suggestions come from: keeps what is captured, once and within what a person may, and follows its message. */
public final class Captures {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String THREAD_TAKEN = "took the thread along";

    /**
     * How much one person may bring.
     *
     * @param perDay within 24 hours
     * @param undecided how many of theirs may wait for a decision
     * @param coolDown how long after one the next may come
     */
    public record Allowance(int perDay, int undecided, Duration coolDown) {

        /** As much as anybody likes. */
        public static final Allowance ANY = new Allowance(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** What became of an attempt to keep something. */
    public sealed interface Outcome {

        record Kept(SuggestionId id) implements Outcome {}

        /** It was there already. */
        record There(SuggestionId id) implements Outcome {}

        /** The person brought as many within a day as they may; the next may come at {@code next}. */
        record TooManyToday(Instant next) implements Outcome {}

        /** As many of the person's wait for a decision as may. */
        record TooManyUndecided() implements Outcome {}

        /** The last one came a moment ago. */
        record TooSoon(Duration left) implements Outcome {}
    }

    private final Database database;

    public Captures(Database database) {
        this.database = database;
    }

    /** Keeps a wish as a draft and owes its cards, if it is not there yet and its recorder may bring one more. */
    public Outcome keep(Captured captured, Allowance allowance, Instant now) {
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "capture/" + captured.recorder());
            Optional<SuggestionId> there = ofOrigin(handle, captured.origin());
            if (there.isPresent()) {
                return new Outcome.There(there.get());
            }
            return refusal(handle, captured.recorder(), allowance, now).orElseGet(() -> keep(handle, captured, now));
        });
    }

    /** The suggestion that was captured from this origin. */
    public Optional<SuggestionId> ofOrigin(String origin) {
        return database.read(handle -> ofOrigin(handle, origin));
    }

    /** The suggestion that was captured from a message, by whoever and however. */
    public Optional<Suggestion> ofMessage(String channel, String ts) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion WHERE source_channel = :channel AND source_ts = :ts ORDER BY id LIMIT 1
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("channel", channel)
                .bind("ts", ts)
                .map(SuggestionRow::read)
                .findOne());
    }

    /** Takes over what a captured message says now; false if nobody follows it any more, or nothing has changed. */
    public boolean follow(SuggestionId id, String author, String why, Instant now) {
        return database.write(handle -> {
            boolean changed = handle.createUpdate("""
                            UPDATE suggestion SET why = :why
                             WHERE id = :id AND status = 'draft' AND followed AND why <> :why
                            """)
                            .bind("id", id.number())
                            .bind("why", why)
                            .execute()
                    == 1;
            if (changed) {
                Moves.record(handle, id, now, author, "draft", "draft", "followed its message");
                Suggestions.refreshAll(handle, id, now);
            }
            return changed;
        });
    }

    /** Owes the question what to do with a draft whose message was deleted; it is asked once. */
    public void sourceDeleted(SuggestionId id, Instant now) {
        database.write(handle -> handle.createQuery("SELECT id FROM suggestion WHERE id = :id AND status = 'draft'")
                        .bind("id", id.number())
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent()
                && Owed.statuses(handle, StepKind.ASK_RECORDER, id.toString(), "")
                        .isEmpty()
                && Owed.add(handle, StepKind.ASK_RECORDER, id.toString(), "", now, now));
    }

    /** Appends what was said in the thread to a draft, once. */
    public boolean takeThread(SuggestionId id, String by, String why, Instant now) {
        return database.write(handle -> {
            boolean taken = handle.createUpdate("""
                            UPDATE suggestion SET why = :why, followed = FALSE
                             WHERE id = :id AND status = 'draft'
                               AND NOT EXISTS (SELECT 1 FROM move WHERE suggestion = :id AND why = :taken)
                            """)
                            .bind("id", id.number())
                            .bind("why", why)
                            .bind("taken", THREAD_TAKEN)
                            .execute()
                    == 1;
            if (taken) {
                Moves.record(handle, id, now, by, "draft", "draft", THREAD_TAKEN);
                Suggestions.refreshAll(handle, id, now);
            }
            return taken;
        });
    }

    /** Keeps it without asking how much its recorder may bring. */
    static SuggestionId keepAnyway(Handle handle, Captured captured, Instant now) {
        return keep(handle, captured, now) instanceof Outcome.Kept kept
                ? kept.id()
                : ofOrigin(handle, captured.origin()).orElseThrow();
    }

    static Outcome keep(Handle handle, Captured captured, Instant now) {
        Optional<Long> inserted = insert(handle, captured, now);
        inserted.map(SuggestionId::new).ifPresent(id -> owe(handle, id, captured, now));
        return inserted.<Outcome>map(number -> new Outcome.Kept(new SuggestionId(number)))
                .orElseGet(() -> new Outcome.There(
                        ofOrigin(handle, captured.origin()).orElseThrow())); // somebody else captured it meanwhile
    }

    private static void owe(Handle handle, SuggestionId id, Captured captured, Instant now) {
        Moves.record(handle, id, now, captured.recorder(), "", "draft", "");
        if (captured.released()) {
            Releases.owe(handle, id, now);
        }
        captured.thread().ifPresent(ts -> Owed.add(handle, StepKind.TAKE_THREAD, id.toString(), ts, now, now));
        Owed.add(handle, now, id, StepKind.POST_FEEDBACK_CARD, StepKind.POST_REVIEW_CARD, StepKind.SEND_RECEIPT);
        if (!captured.recorder().equals(captured.proposer())) {
            Owed.add(handle, now, id, StepKind.SEND_RECORDERS_RECEIPT);
        }
        if (captured.ticked()) {
            Owed.add(handle, now, id, StepKind.TICK_MESSAGE);
        }
    }

    static Optional<Outcome> refusal(Handle handle, String recorder, Allowance allowance, Instant now) {
        Optional<Instant> last = nth(handle, recorder, 1);
        Duration wait = last.map(at -> Duration.between(now, at.plus(allowance.coolDown())))
                .orElse(Duration.ZERO);
        if (last.isPresent() && wait.compareTo(Duration.ZERO) > 0) {
            return Optional.of(new Outcome.TooSoon(wait));
        }
        Optional<Instant> oldestThatCounts = nth(handle, recorder, allowance.perDay());
        if (oldestThatCounts.isPresent() && oldestThatCounts.get().plus(DAY).isAfter(now)) {
            return Optional.of(new Outcome.TooManyToday(oldestThatCounts.get().plus(DAY)));
        }
        return undecided(handle, recorder) >= allowance.undecided()
                ? Optional.of(new Outcome.TooManyUndecided())
                : Optional.empty();
    }

    /** When a person brought the last but {@code n - 1}. */
    private static Optional<Instant> nth(Handle handle, String recorder, int n) {
        return handle.createQuery("""
                        SELECT suggested_at FROM suggestion
                         WHERE recorder = :recorder OR recorder IS NULL AND proposer = :recorder
                         ORDER BY id DESC LIMIT 1 OFFSET :skipped
                        """)
                .bind("recorder", recorder)
                .bind("skipped", n - 1)
                .mapTo(String.class)
                .map(Instant::parse)
                .findOne();
    }

    private static int undecided(Handle handle, String recorder) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM suggestion
                         WHERE (recorder = :recorder OR recorder IS NULL AND proposer = :recorder)
                           AND status IN ('draft', 'needs-info', 'snoozed', 'escalated')
                        """)
                .bind("recorder", recorder)
                .mapTo(Integer.class)
                .one();
    }

    static Optional<Long> insert(Handle handle, Captured captured, Instant now) {
        Source source = captured.source().orElse(null);
        boolean another = !captured.recorder().equals(captured.proposer());
        return handle.createQuery("""
                        INSERT INTO suggestion (roadmap, origin, proposer, recorder, title, why, category, good_first_issue,
                                                volunteer, fits_in_quarter, status, suggested_at, source_channel, source_ts,
                                                source_permalink, source_secret, followed, repository, released)
                        VALUES (:roadmap, :origin, :proposer, :recorder, :title, :why, :category, :goodFirstIssue,
                                :volunteer, :fitsInQuarter, 'draft', :now, :channel, :ts, :permalink, :secret, :followed,
                                :repository, :released)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .bindMethods(captured.wish())
                .bind("roadmap", captured.roadmap())
                .bind("origin", captured.origin())
                .bind("proposer", captured.proposer())
                .bind("recorder", another ? captured.recorder() : null)
                .bind("now", now.toString())
                .bind("channel", source == null ? null : source.channel())
                .bind("ts", source == null ? null : source.ts())
                .bind("permalink", source == null ? null : source.permalink())
                .bind("secret", source == null || source.secret())
                .bind("followed", captured.followed())
                .bind("repository", captured.repository().orElse(null))
                .bind("released", captured.released() ? captured.wish().words() : null)
                .mapTo(Long.class)
                .findOne();
    }

    private static Optional<SuggestionId> ofOrigin(Handle handle, String origin) {
        return handle.createQuery("SELECT id FROM suggestion WHERE origin = :origin")
                .bind("origin", origin)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .findOne();
    }
}
