package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Captures.Allowance;
import io.github.roadmapbot.store.Captures.Outcome;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.text.OnGitHub;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The comments in the quarters' discussions that are suggestions: each becomes one once, ever, and is followed as long
 * as it is a draft.
 */
public final class Remarks {

    private static final String PROMOTED = "made a suggestion of a comment";
    private static final String EDITED = "edited on GitHub";
    private static final String HIDDEN = "its comment was hidden on GitHub";
    private static final String DELETED = "its comment was deleted on GitHub";
    private static final String SHOWN = "its comment is shown on GitHub again";

    /** Whether people can read it, as far as is known. */
    public enum Sight {
        SHOWN(""),
        HIDDEN("hidden"),
        DELETED("deleted");

        private final String inStore;

        Sight(String inStore) {
            this.inStore = inStore;
        }

        private static Sight of(String inStore) {
            return inStore.isEmpty() ? SHOWN : inStore.equals("hidden") ? HIDDEN : DELETED;
        }
    }

    /** Who wrote it. */
    public record Author(long account, String login, URI page) {}

    /**
     * What was read.
     *
     * @param author nobody if their account was deleted
     * @param replyTo the comment that it stands beneath, if it is a reply
     */
    public record Heard(
            String nodeId,
            URI url,
            String repository,
            Optional<Author> author,
            Wish wish,
            Sight sight,
            Optional<String> replyTo) {

        /** The same comment is the same suggestion. */
        String origin() {
            return "comment/" + nodeId;
        }

        private Heard called(String title) {
            return new Heard(nodeId, url, repository, author, wish.called(title), sight, replyTo);
        }
    }

    /**
     * A suggestion's comment, and the discussion that it is in.
     *
     * @param replyTo the comment that it stands beneath, if it is a reply
     */
    public record Remark(
            String nodeId, SuggestionId suggestion, Quarter quarter, URI url, Sight sight, Optional<String> replyTo) {

        /** The comment beneath which it can be answered: GitHub has replies to comments, and none to replies. */
        public String thread() {
            return replyTo.orElse(nodeId);
        }
    }

    private static final String COLUMNS = "node_id, suggestion, quarter, url, gone, reply_to";

    /** What became of a comment that a maintainer pointed at. */
    public record Promoted(SuggestionId id, boolean fresh) {}

    private final Database database;

    public Remarks(Database database) {
        this.database = database;
    }

    /** The comment that a suggestion was taken from. */
    public Optional<Remark> of(SuggestionId id) {
        return database.read(handle -> handle.createQuery("SELECT <columns> FROM remark WHERE suggestion = :id")
                .define("columns", COLUMNS)
                .bind("id", id.number())
                .map(Remarks::remark)
                .findOne());
    }

    /** Whether a comment is known already. */
    public Optional<Remark> known(String nodeId) {
        return database.read(handle -> known(handle, nodeId));
    }

    /** Keeps a comment as a draft, if its author may bring one more; otherwise it is come across again. */
    public void keep(Reading reading, Heard heard, Allowance allowance, Instant now) {
        database.write(handle -> {
            database.engine().oneAtATime(handle, heard.origin());
            if (known(handle, heard.nodeId()).isPresent()) {
                return false;
            }
            String proposer = proposer(handle, heard.author());
            database.engine().oneAtATime(handle, "capture/" + proposer);
            if (Captures.refusal(handle, proposer, allowance, now).isPresent()) {
                return false;
            }
            Captured captured = Captured.written(heard.origin(), reading.roadmap(), proposer, heard.wish());
            if (Captures.keep(handle, captured, now) instanceof Outcome.Kept kept) {
                insert(handle, reading.roadmap(), reading.quarter(), heard, kept.id());
            }
            return true;
        });
    }

    /**
     * Keeps a comment as a draft because a maintainer says so, however much its author brought already.
     *
     * @return the suggestion that it is, and whether it has become one just now
     */
    public Promoted promote(String by, String roadmap, Quarter quarter, Heard heard, Instant now) {
        return database.write(handle -> promote(handle, by, roadmap, quarter, heard, now));
    }

    private Promoted promote(Handle handle, String by, String roadmap, Quarter quarter, Heard heard, Instant now) {
        database.engine().oneAtATime(handle, heard.origin());
        Optional<Remark> known = known(handle, heard.nodeId());
        if (known.isPresent()) {
            return new Promoted(known.get().suggestion(), false);
        }
        Captured captured = Captured.written(heard.origin(), roadmap, proposer(handle, heard.author()), heard.wish());
        if (!(Captures.keep(handle, captured, now) instanceof Outcome.Kept kept)) {
            throw new StoreException(heard.origin() + " is kept, and nobody knows its comment");
        }
        insert(handle, roadmap, quarter, heard, kept.id());
        Moves.record(handle, kept.id(), now, by, "draft", "draft", PROMOTED);
        return new Promoted(kept.id(), true);
    }

    /** The same, called as the maintainer says: such words follow nobody's. */
    public Promoted promoteAs(String title, String by, String roadmap, Quarter quarter, Heard heard, Instant now) {
        return database.write(handle -> {
            Promoted promoted = promote(handle, by, roadmap, quarter, heard.called(title), now);
            if (promoted.fresh()) {
                handle.execute(
                        "UPDATE suggestion SET followed = FALSE WHERE id = ?",
                        promoted.id().number());
            }
            return promoted;
        });
    }

    /** The replies of a quarter's discussion that are suggestions, as far as they are there. */
    public List<String> replies(Reading reading) {
        return database.read(handle -> handle.createQuery("""
                        SELECT node_id FROM remark
                         WHERE roadmap = :roadmap AND quarter = :quarter AND reply_to IS NOT NULL AND gone <> 'deleted'
                         ORDER BY suggestion
                        """)
                .bind("roadmap", reading.roadmap())
                .bind("quarter", reading.quarter().key())
                .mapTo(String.class)
                .list());
    }

    /** Takes over what a comment says now, and whether it is shown. */
    public void follow(Remark remark, Heard heard, Instant now) {
        database.write(handle -> {
            SuggestionId id = remark.suggestion();
            if (heard.sight() != remark.sight()) {
                moved(handle, remark, heard.sight(), now);
            }
            return heard.sight() == Sight.SHOWN && reworded(handle, id, heard.wish(), now);
        });
    }

    /** What nobody has come across in a complete reading is deleted. */
    static void takeOffUnseen(Handle handle, Reading reading, Instant now) {
        handle.createQuery("""
                        SELECT <columns> FROM remark
                         WHERE roadmap = :roadmap AND quarter = :quarter AND seen_in <> :number AND gone <> 'deleted'
                         ORDER BY suggestion
                        """)
                .define("columns", COLUMNS)
                .bind("roadmap", reading.roadmap())
                .bind("quarter", reading.quarter().key())
                .bind("number", reading.number())
                .map(Remarks::remark)
                .list()
                .forEach(remark -> moved(handle, remark, Sight.DELETED, now));
    }

    /** What an account wished for on GitHub belongs to the person in Slack who has proved that it is theirs. */
    static void handOver(Handle handle, long account, String person, Instant now) {
        String before = OnGitHub.person(account);
        handle.execute("DELETE FROM github_account WHERE person = ?", before);
        handle.execute("UPDATE move SET by_whom = ? WHERE by_whom = ?", person, before);
        handle.execute("UPDATE promotion SET by_whom = ? WHERE by_whom = ?", person, before);
        handle.createQuery("SELECT id FROM suggestion WHERE proposer = :account ORDER BY id")
                .bind("account", before)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list()
                .forEach(id -> {
                    handle.execute("UPDATE suggestion SET proposer = ? WHERE id = ?", person, id.number());
                    Suggestions.refreshAll(handle, id, now);
                });
    }

    /** Whether the bot wrote it, under whatever account it had then. */
    public boolean isOurs(String nodeId) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM (SELECT node_id FROM discussion_comment UNION SELECT node_id FROM ledger
                                               UNION SELECT answer_id FROM promotion) ours
                         WHERE node_id = :node
                        """)
                        .bind("node", nodeId)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private static Optional<Remark> known(Handle handle, String nodeId) {
        return handle.createQuery("SELECT <columns> FROM remark WHERE node_id = :node")
                .define("columns", COLUMNS)
                .bind("node", nodeId)
                .map(Remarks::remark)
                .findOne();
    }

    /** It counts as seen by a reading that is under way, which may have passed it by; replies are looked at when it ends. */
    private static void insert(Handle handle, String roadmap, Quarter quarter, Heard heard, SuggestionId id) {
        handle.createUpdate("""
                        INSERT INTO remark (node_id, suggestion, roadmap, quarter, repository, url, gone, seen_in, reply_to)
                        VALUES (:node, :id, :roadmap, :quarter, :repository, :url, '',
                                COALESCE((SELECT CASE WHEN page_after = '' OR :replies = 1 THEN number - 1 ELSE number END
                                            FROM reading WHERE roadmap = :roadmap AND quarter = :quarter), 0),
                                :replyTo)
                        """)
                .bind("node", heard.nodeId())
                .bind("id", id.number())
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("repository", heard.repository())
                .bind("url", heard.url().toString())
                .bind("replyTo", heard.replyTo().orElse(null))
                .bind("replies", heard.replyTo().isPresent() ? 1 : 0)
                .execute();
    }

    /** Whoever has linked their account is the same person here and there. */
    static String proposer(Handle handle, Optional<Author> somebody) {
        return somebody.map(author -> proposer(handle, author)).orElseGet(OnGitHub::left);
    }

    private static String proposer(Handle handle, Author author) {
        return handle.createQuery("SELECT person FROM link WHERE github_id = :account")
                .bind("account", author.account())
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> named(handle, author));
    }

    private static String named(Handle handle, Author author) {
        String person = OnGitHub.person(author.account());
        handle.createUpdate("""
                        INSERT INTO github_account (person, login, page) VALUES (:person, :login, :page)
                        ON CONFLICT (person) DO UPDATE SET login = excluded.login, page = excluded.page
                        """)
                .bind("person", person)
                .bind("login", author.login())
                .bind("page", author.page().toString())
                .execute();
        return person;
    }

    private static boolean reworded(Handle handle, SuggestionId id, Wish wish, Instant now) {
        boolean changed = handle.createUpdate("""
                        UPDATE suggestion SET title = :title, why = :why, released = :words
                         WHERE id = :id AND status = 'draft' AND followed AND (title <> :title OR why <> :why)
                        """)
                        .bind("id", id.number())
                        .bind("title", wish.title())
                        .bind("why", wish.why())
                        .bind("words", wish.words())
                        .execute()
                == 1;
        if (changed) {
            handle.execute("DELETE FROM approval WHERE suggestion = ?", id.number());
            Moves.record(handle, id, now, "", "draft", "draft", EDITED);
            Suggestions.refreshAll(handle, id, now);
        }
        return changed;
    }

    /**
     * A draft whose comment nobody can read any more waits for nobody; shown again, it goes on. Once for each change
     * there.
     */
    private static void moved(Handle handle, Remark remark, Sight sight, Instant now) {
        handle.createUpdate("UPDATE remark SET gone = :gone WHERE node_id = :node")
                .bind("gone", sight.inStore)
                .bind("node", remark.nodeId())
                .execute();
        SuggestionId id = remark.suggestion();
        Optional<Long> move = sight == Sight.SHOWN
                ? new Turn(handle, id, new State.Draft(), "", now, SHOWN)
                        .where(
                                "(SELECT why FROM move WHERE suggestion = :id ORDER BY move.id DESC LIMIT 1) IN (:hidden, :deleted)",
                                Map.of("hidden", HIDDEN, "deleted", DELETED))
                        .from("withdrawn")
                : new Turn(handle, id, new State.Withdrawn(now), "", now, sight == Sight.HIDDEN ? HIDDEN : DELETED)
                        .from("draft", "needs-info", "snoozed", "deferred", "escalated");
        Detours.tell(handle, id, move, now, StepKind.TELL_THREAD);
    }

    private static Remark remark(ResultSet row, StatementContext context) throws SQLException {
        return new Remark(
                row.getString("node_id"),
                new SuggestionId(row.getLong("suggestion")),
                Quarter.parse(row.getString("quarter")),
                URI.create(row.getString("url")),
                Sight.of(row.getString("gone")),
                Optional.ofNullable(row.getString("reply_to")));
    }
}
