package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.feedback.Support.Cheer;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who supports on GitHub what is there already, as GitHub listed it last. */
public final class GitHubVotes {

    /**
     * What is to be asked for.
     *
     * @param repository the issue's, or the discussion's, as {@code owner/name}
     * @param nodes what of it is there: the issue, the bot's comment, the comment that it was taken from
     * @param lookedAt when that was last done; 1970 if never
     */
    public record Due(SuggestionId suggestion, String repository, List<String> nodes, Instant lookedAt) {}

    /** One reaction of one account. */
    public record Reacted(long account, String content) {}

    /**
     * What GitHub says of one node.
     *
     * @param complete whether these are all reactions that there are
     * @param upvotes how many it has, where there can be any
     */
    public record Listed(String node, Set<Reacted> reactions, boolean complete, OptionalInt upvotes) {}

    /** Who is counted on the cards. */
    private record Audience(Set<Long> accounts, int upvotes) {}

    /** What GitHub, or the bot, knows the number of only. */
    private record Looked(int upvotes, int shared) {}

    /** Whoever has linked their account has the voice that they have in Slack. */
    private static final String CHEERS = """
            SELECT github_reaction.suggestion, github_reaction.content,
                   COALESCE(link.person, 'github:' || github_reaction.account) AS voice
              FROM github_reaction LEFT JOIN link ON link.github_id = github_reaction.account
            """;

    private final Database database;

    public GitHubVotes(Database database) {
        this.database = database;
    }

    /** Owes a look at all that a roadmap has on GitHub, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            UPDATE github_look SET looked_at = 0
                             WHERE suggestion IN (SELECT id FROM suggestion WHERE roadmap = :roadmap)
                            """).bind("roadmap", roadmap).execute();
            return Owed.hurry(handle, StepKind.COUNT_ON_GITHUB, roadmap, now);
        });
    }

    /** What is open on GitHub and was not looked at for the longest time. */
    public List<Due> next(String roadmap, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT suggestion.id, COALESCE(issue.repository, remark.repository, '') AS repository,
                               COALESCE(discussion_comment.url, '') AS comment,
                               COALESCE(issue.node_id, '') AS issue,
                               COALESCE(discussion_comment.node_id, '') AS answer,
                               COALESCE(remark.node_id, '') AS remark,
                               COALESCE(github_look.looked_at, 0) AS looked_at
                          FROM suggestion
                          LEFT JOIN issue ON issue.suggestion = suggestion.id
                          LEFT JOIN remark ON remark.suggestion = suggestion.id AND remark.gone = ''
                          LEFT JOIN discussion_comment ON discussion_comment.suggestion = suggestion.id
                          LEFT JOIN github_look ON github_look.suggestion = suggestion.id
                         WHERE suggestion.roadmap = :roadmap
                           AND (issue.node_id IS NOT NULL AND suggestion.status IN ('approved', 'published')
                                OR COALESCE(remark.node_id, discussion_comment.node_id) IS NOT NULL
                               AND suggestion.status IN ('draft', 'needs-info', 'snoozed', 'deferred', 'escalated',
                                                         'approved', 'published', 'merged'))
                         ORDER BY looked_at, suggestion.id
                         LIMIT :most
                        """)
                .bind("roadmap", roadmap)
                .bind("most", most)
                .map(GitHubVotes::due)
                .list());
    }

    /**
     * Takes over what GitHub listed. Only a complete list takes a voice away, and what was not listed at all stays as it
     * is. The cards are shown anew if their number is another one.
     */
    public void settle(Due due, Collection<Listed> lists, Instant cardRefresh, Instant now) {
        database.write(handle -> {
            Audience before = audience(handle, due.suggestion());
            for (Listed list : lists) {
                if (list.complete()) {
                    forget(handle, due.suggestion(), list.node());
                }
                list.reactions().forEach(each -> keep(handle, due.suggestion(), list.node(), each));
            }
            int upvotes = lists.stream()
                    .flatMapToInt(each -> each.upvotes().stream())
                    .max()
                    .orElse(before.upvotes());
            looked(handle, due.suggestion(), upvotes, now);
            boolean changed = !audience(handle, due.suggestion()).equals(before);
            if (changed) {
                Duplicates.tallyChanged(handle, due.suggestion(), cardRefresh, now);
            }
            return changed;
        });
    }

    /** An account became somebody's, or nobody's any more: where it reacted the number may be another one. */
    static void voiceChanged(Handle handle, long account, Instant now) {
        handle.createQuery(
                        "SELECT DISTINCT suggestion FROM github_reaction WHERE account = :account ORDER BY suggestion")
                .bind("account", account)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list()
                .forEach(id -> Duplicates.tallyChanged(handle, id, now, now));
    }

    /** The reactions to a suggestion and to its duplicates. */
    static List<Cheer> cheers(Database database, SuggestionId id) {
        return database.read(handle -> handle.createQuery(Duplicates.FAMILY + """
                        SELECT DISTINCT cheers.voice, cheers.content
                          FROM (<cheers>) cheers JOIN family ON family.id = cheers.suggestion
                        """)
                .define("cheers", CHEERS)
                .bind("id", id.number())
                .map((row, context) -> new Cheer(row.getString("voice"), row.getString("content")))
                .list());
    }

    /** The most upvotes among a suggestion and its duplicates: the same people may have upvoted each. */
    static int upvotes(Database database, SuggestionId id) {
        return database.read(handle -> handle.createQuery(Duplicates.FAMILY + """
                        SELECT COALESCE(MAX(github_look.upvotes), 0)
                          FROM github_look JOIN family ON family.id = github_look.suggestion
                        """)
                .bind("id", id.number())
                .mapTo(Integer.class)
                .one());
    }

    /** How many voices there are forgotten people's who have one in Slack, too. */
    static int shared(Database database, SuggestionId id) {
        return database.read(handle -> handle.createQuery(Duplicates.FAMILY + """
                        SELECT COALESCE(SUM(github_look.shared), 0)
                          FROM github_look JOIN family ON family.id = github_look.suggestion
                        """)
                .bind("id", id.number())
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Somebody who has linked their account is forgotten: that both are one person is not known any more from now on, but how
     * many such people there are, so that nobody has two voices.
     */
    static void keepOneVoice(Handle handle, String person) {
        List<SuggestionId> cheered = handle.createQuery("""
                        SELECT DISTINCT github_reaction.suggestion
                          FROM github_reaction JOIN link ON link.github_id = github_reaction.account
                         WHERE link.person = :person
                        """)
                .bind("person", person)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
        for (SuggestionId id : cheered) {
            if (Duplicates.upward(handle, id).stream().anyMatch(each -> hasVoted(handle, each, person))) {
                handle.execute("UPDATE github_look SET shared = shared + 1 WHERE suggestion = ?", id.number());
            }
        }
    }

    /** For it, or for what counts for it. */
    private static boolean hasVoted(Handle handle, SuggestionId id, String person) {
        return handle.createQuery(Duplicates.FAMILY + """
                        SELECT COUNT(*) FROM family
                         WHERE EXISTS (SELECT 1 FROM button_vote
                                        WHERE button_vote.suggestion = family.id AND button_vote.person = :person)
                            OR EXISTS (SELECT 1 FROM reaction JOIN message USING (channel, ts)
                                        WHERE message.suggestion = family.id AND message.kind = 'feedback-card'
                                          AND reaction.person = :person AND reaction.present)
                        """)
                        .bind("id", id.number())
                        .bind("person", person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** All of them for everything on a roadmap that is no duplicate and has any. */
    static Map<SuggestionId, Support> on(Database database, String roadmap) {
        Map<SuggestionId, List<Cheer>> cheers = cheersOn(database, roadmap);
        Map<SuggestionId, Looked> looked = lookedOn(database, roadmap);
        Set<SuggestionId> ids = new HashSet<>(cheers.keySet());
        ids.addAll(looked.keySet());
        Map<SuggestionId, Support> all = new HashMap<>();
        for (SuggestionId id : ids) {
            Looked numbers = looked.getOrDefault(id, new Looked(0, 0));
            all.put(
                    id,
                    new Support(List.of(), cheers.getOrDefault(id, List.of()), numbers.upvotes(), numbers.shared()));
        }
        return all;
    }

    private static Map<SuggestionId, List<Cheer>> cheersOn(Database database, String roadmap) {
        return database.read(handle -> handle.createQuery(Duplicates.ROOTS + """
                        SELECT root.of AS root, cheers.voice, cheers.content
                          FROM (<cheers>) cheers JOIN root ON root.id = cheers.suggestion
                        """)
                .define("cheers", CHEERS)
                .bind("roadmap", roadmap)
                .reduceRows(new HashMap<SuggestionId, List<Cheer>>(), (all, row) -> {
                    all.computeIfAbsent(new SuggestionId(row.getColumn("root", Long.class)), id -> new ArrayList<>())
                            .add(new Cheer(
                                    row.getColumn("voice", String.class), row.getColumn("content", String.class)));
                    return all;
                }));
    }

    private static Map<SuggestionId, Looked> lookedOn(Database database, String roadmap) {
        return database.read(handle -> handle.createQuery(Duplicates.ROOTS + """
                        SELECT root.of AS root, MAX(github_look.upvotes) AS upvotes, SUM(github_look.shared) AS shared
                          FROM github_look JOIN root ON root.id = github_look.suggestion
                         WHERE github_look.upvotes > 0 OR github_look.shared > 0
                         GROUP BY root.of
                        """)
                .bind("roadmap", roadmap)
                .reduceRows(new HashMap<SuggestionId, Looked>(), (all, row) -> {
                    all.put(
                            new SuggestionId(row.getColumn("root", Long.class)),
                            new Looked(
                                    row.getColumn("upvotes", Integer.class), row.getColumn("shared", Integer.class)));
                    return all;
                }));
    }

    private static Audience audience(Handle handle, SuggestionId id) {
        Set<Long> accounts =
                new HashSet<>(handle.createQuery("SELECT DISTINCT account FROM github_reaction WHERE suggestion = :id")
                        .bind("id", id.number())
                        .mapTo(Long.class)
                        .list());
        Optional<Integer> upvotes = handle.createQuery("SELECT upvotes FROM github_look WHERE suggestion = :id")
                .bind("id", id.number())
                .mapTo(Integer.class)
                .findOne();
        return new Audience(accounts, upvotes.orElse(0));
    }

    private static void forget(Handle handle, SuggestionId id, String node) {
        handle.createUpdate("DELETE FROM github_reaction WHERE suggestion = :id AND node_id = :node")
                .bind("id", id.number())
                .bind("node", node)
                .execute();
    }

    private static void keep(Handle handle, SuggestionId id, String node, Reacted reacted) {
        handle.createUpdate("""
                        INSERT INTO github_reaction (suggestion, node_id, account, content)
                        VALUES (:id, :node, :account, :content)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.number())
                .bind("node", node)
                .bindMethods(reacted)
                .execute();
    }

    private static void looked(Handle handle, SuggestionId id, int upvotes, Instant now) {
        handle.createUpdate("""
                        INSERT INTO github_look (suggestion, upvotes, looked_at) VALUES (:id, :upvotes, :now)
                        ON CONFLICT (suggestion) DO UPDATE
                           SET upvotes = excluded.upvotes, looked_at = excluded.looked_at
                        """)
                .bind("id", id.number())
                .bind("upvotes", upvotes)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Of what has nothing but the bot's comment, its address says in which one it is. */
    private static String repository(ResultSet row) throws SQLException {
        String known = row.getString("repository");
        if (!known.isEmpty()) {
            return known;
        }
        String[] path = URI.create(row.getString("comment")).getPath().split("/", -1);
        return path[1] + "/" + path[2];
    }

    private static Due due(ResultSet row, StatementContext context) throws SQLException {
        List<String> nodes = new ArrayList<>();
        for (String each : List.of("issue", "answer", "remark")) {
            if (!row.getString(each).isEmpty()) {
                nodes.add(row.getString(each));
            }
        }
        return new Due(
                new SuggestionId(row.getLong("id")),
                repository(row),
                List.copyOf(nodes),
                Instant.ofEpochMilli(row.getLong("looked_at")));
    }
}
