package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Place;
import io.github.roadmapbot.feedback.Publication.Standing;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which issues are to be looked at when, and what they said the last time. */
public final class IssueLooks {

    /**
     * What an issue said at a look.
     *
     * @param title its fingerprint; empty as long as nobody looked, as are the others
     * @param category what stood on the board, as {@code quarter}; empty as long as it was not seen there
     */
    public record Seen(
            Standing standing,
            Optional<String> title,
            Optional<String> category,
            Optional<String> quarter,
            Optional<Set<String>> labels) {}

    /** An issue to be looked at, with what is known. */
    public record Due(Suggestion suggestion, Issue issue, Optional<BoardItem> item, Seen seen, Instant dueAt) {}

    /** No look is put off for longer: a later one was before the clock was set back. */
    static final Duration LONGEST = Duration.ofHours(2);

    private static final String KNOWN = """
            SELECT <columns>, issue_repository, issue_number, issue_node, issue_url, item_id, board_url,
                   COALESCE(next_at, 0) AS look_at, COALESCE(gone, FALSE) AS is_gone,
                   COALESCE(place, 'on-board') AS is_at, COALESCE(stage, '') AS other_stage,
                   seen_title, seen_category, seen_quarter, seen_labels
            """;
    private static final String ALL = """
             FROM suggestion
             JOIN (SELECT suggestion AS issue_of, repository AS issue_repository, number AS issue_number,
                          node_id AS issue_node, url AS issue_url
                     FROM issue) tracked ON issue_of = id
             LEFT JOIN (SELECT suggestion AS item_of, item_id, board_url FROM board_item) placed ON item_of = id
             LEFT JOIN (SELECT suggestion AS look_of, next_at, gone, place, stage, title_hash AS seen_title,
                               category AS seen_category, quarter AS seen_quarter, labels AS seen_labels
                          FROM issue_look) looked ON look_of = id
            WHERE roadmap = :roadmap AND status IN ('published', 'shipped', 'dropped')
              AND (status <> 'dropped'
                   OR NOT EXISTS (SELECT 1 FROM step
                                   WHERE step.kind = 'follow-plan' AND step.subject = 'R-' || CAST(suggestion.id AS TEXT)
                                     AND step.status IN ('due', 'claimed', 'blocked')))
            """;

    /** Each time it is another moment before all others, so that two in a row are told apart. */
    private static final String HURRY = """
            INSERT INTO issue_look (suggestion, next_at) VALUES (?, -1)
            ON CONFLICT (suggestion) DO UPDATE
               SET next_at = CASE WHEN issue_look.next_at > 0 THEN -1 ELSE issue_look.next_at - 1 END
            """;

    private final Database database;

    public IssueLooks(Database database) {
        this.database = database;
    }

    /** Owes a look at all issues of a roadmap, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            UPDATE issue_look SET next_at = 0
                             WHERE suggestion IN (SELECT id FROM suggestion WHERE roadmap = :roadmap)
                            """).bind("roadmap", roadmap).execute();
            return Owed.hurry(handle, StepKind.LOOK_AT_ISSUES, roadmap, now);
        });
    }

    /** The issues whose time has come, the longest overdue first. */
    public List<Due> due(String roadmap, Instant now, int most) {
        return database.read(handle -> handle.createQuery("""
                        """ + KNOWN + ALL + """
                           AND (COALESCE(next_at, 0) <= :now OR next_at > :never)
                         ORDER BY look_at, id
                         LIMIT :most
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("now", now.toEpochMilli())
                .bind("never", now.plus(LONGEST).toEpochMilli())
                .bind("most", most)
                .map(IssueLooks::read)
                .list());
    }

    /** What is known of one issue; empty if it has none, or if nobody is to look at it. */
    public Optional<Due> of(String roadmap, SuggestionId id) {
        return database.read(handle -> handle.createQuery(KNOWN + ALL + " AND id = :id")
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("id", id.number())
                .map(IssueLooks::read)
                .findOne());
    }

    /** Keeps what the bot itself has written there since the last look, so that the next one does not take it for a person's. */
    public void wrote(SuggestionId id, Optional<String> category, Optional<Set<String>> labels) {
        database.quietly(handle -> handle.createUpdate("""
                        UPDATE issue_look SET category = COALESCE(:category, category), labels = COALESCE(:labels, labels)
                         WHERE suggestion = :id
                        """)
                .bind("category", category.orElse(null))
                .bind("labels", labels.map(IssueLooks::written).orElse(null))
                .bind("id", id.number())
                .execute());
    }

    /** When the next issue is to be looked at; empty if there is none. */
    public Optional<Instant> next(String roadmap) {
        return database.read(handle -> handle.createQuery("SELECT MIN(COALESCE(next_at, 0)) AS soonest" + ALL)
                .bind("roadmap", roadmap)
                .map((row, context) -> {
                    long soonest = row.getLong("soonest");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(soonest));
                })
                .one());
    }

    /** Puts an issue off that cannot be looked at now. */
    public void putOff(Due due, Instant until) {
        database.quietly(handle -> keep(handle, due, due.seen(), until));
    }

    /** Takes over what was found, tells who waits to hear of it, and puts the next look off. */
    public void settle(Due due, Found found, Instant next, Instant now) {
        database.write(handle -> {
            new Settlement(handle, due, found, now).settle();
            return keep(handle, due, found.seen(), next);
        });
    }

    /** Keeps what the bot put on the board, where nobody has looked: what is planned otherwise from now on is not what stands there. */
    static void placedFor(Handle handle, SuggestionId id, Quarter quarter) {
        handle.createUpdate("""
                        INSERT INTO issue_look (suggestion, next_at, quarter)
                        SELECT suggestion, 0, :quarter FROM board_item WHERE suggestion = :id
                        ON CONFLICT (suggestion) DO UPDATE SET quarter = COALESCE(issue_look.quarter, excluded.quarter)
                        """)
                .bind("id", id.number())
                .bind("quarter", quarter.onTheBoard())
                .execute();
    }

    /** Has what a delivery is about looked at now; it says nothing about what will be seen. */
    static void hurry(Handle handle, List<SuggestionId> suggestions, Instant now) {
        for (SuggestionId id : suggestions) {
            handle.execute(HURRY, id.number());
            String roadmap = handle.createQuery("SELECT roadmap FROM suggestion WHERE id = :id")
                    .bind("id", id.number())
                    .mapTo(String.class)
                    .one();
            Owed.hurry(handle, StepKind.LOOK_AT_ISSUES, roadmap, now);
        }
    }

    /** What people made of a suggestion on GitHub, as far as somebody looked. */
    static Standing standing(Handle handle, SuggestionId id) {
        return handle.createQuery(
                        "SELECT gone AS is_gone, place AS is_at, stage AS other_stage FROM issue_look WHERE suggestion = :id")
                .bind("id", id.number())
                .map((row, context) -> standing(row))
                .findOne()
                .orElse(Standing.UNTOUCHED);
    }

    /** A delivery that came while somebody looked is a reason to look once more. */
    private static int keep(Handle handle, Due due, Seen seen, Instant next) {
        return handle.createUpdate("""
                        INSERT INTO issue_look (suggestion, next_at, gone, place, stage, title_hash, category, quarter,
                                                labels)
                        VALUES (:id, :next, :gone, :place, :stage, :title, :category, :quarter, :labels)
                        ON CONFLICT (suggestion) DO UPDATE
                           SET next_at = CASE WHEN issue_look.next_at = :was
                                              THEN excluded.next_at ELSE issue_look.next_at END,
                               gone = excluded.gone, place = excluded.place,
                               stage = excluded.stage, title_hash = excluded.title_hash, category = excluded.category,
                               quarter = excluded.quarter, labels = excluded.labels
                        """)
                .bind("id", due.suggestion().id().number())
                .bind("was", due.dueAt().toEpochMilli())
                .bind("next", next.toEpochMilli())
                .bind("gone", seen.standing().gone())
                .bind("place", written(seen.standing().place()))
                .bind("stage", seen.standing().stage())
                .bind("title", seen.title().orElse(null))
                .bind("category", seen.category().orElse(null))
                .bind("quarter", seen.quarter().orElse(null))
                .bind("labels", seen.labels().map(IssueLooks::written).orElse(null))
                .execute();
    }

    private static Due read(ResultSet row, StatementContext context) throws SQLException {
        Optional<BoardItem> item = row.getString("item_id") == null
                ? Optional.empty()
                : Optional.of(new BoardItem(row.getString("item_id"), URI.create(row.getString("board_url"))));
        Issue issue = new Issue(
                row.getString("issue_repository"),
                row.getInt("issue_number"),
                row.getString("issue_node"),
                URI.create(row.getString("issue_url")));
        return new Due(
                SuggestionRow.read(row, context), issue, item, seen(row), Instant.ofEpochMilli(row.getLong("look_at")));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                standing(row),
                Optional.ofNullable(row.getString("seen_title")),
                Optional.ofNullable(row.getString("seen_category")),
                Optional.ofNullable(row.getString("seen_quarter")),
                Optional.ofNullable(row.getString("seen_labels"))
                        .map(text -> text.isEmpty() ? Set.of() : Set.of(text.split("\n", -1))));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Place place =
                Place.valueOf(row.getString("is_at").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Standing(row.getBoolean("is_gone"), place, row.getString("other_stage"));
    }

    private static String written(Publication.Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String written(Set<String> labels) {
        return String.join("\n", labels.stream().sorted().toList());
    }
}
