package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.text.Unnamed;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes a person out of the whole store, for good. What they suggested, decided and voted for stays as somebody's who cannot
 * be told any more; what says only who they are is deleted. Every column of text is gone through, whatever its table is for.
 */
public final class Forgetting {

    private static final Set<Integer> TEXT = Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB);

    /** What holds nothing but who somebody is. */
    private static final List<String> ONLY_THEIRS = List.of(
            """
            UPDATE goal_event SET by_whom = 'github'
             WHERE by_whom IN (SELECT 'github/' || login FROM link WHERE person = :person)
            """,
            """
            UPDATE goal_task SET taker = 'github'
             WHERE taker IN (SELECT 'github/' || login FROM link WHERE person = :person)
            """,
            "UPDATE goal_task SET handed_over = '' WHERE ' ' || handed_over || ' ' LIKE '% ' || :person || ' %'",
            "UPDATE move SET by_whom = 'github' WHERE by_whom IN (SELECT 'github/' || login FROM link WHERE person = :person"
                    + " UNION SELECT 'github/' || login FROM github_account WHERE person = :person)",
            "DELETE FROM issue_owner WHERE github_id IN (SELECT github_id FROM link WHERE person = :person)"
                    + " OR 'github:' || CAST(github_id AS TEXT) = :person",
            "UPDATE discussion_offer SET author = '' WHERE author IN (SELECT login FROM link WHERE person = :person"
                    + " UNION SELECT login FROM github_account WHERE person = :person)",
            "DELETE FROM muted WHERE person = :person",
            "DELETE FROM link WHERE person = :person",
            "DELETE FROM link_attempt WHERE person = :person",
            "DELETE FROM step WHERE kind = 'ask-person' AND subject = :person",
            "DELETE FROM github_account WHERE person = :person",
            "DELETE FROM availability WHERE person = :person",
            "DELETE FROM stale_asked WHERE person = :person",
            "DELETE FROM step WHERE kind = 'ask-availability' AND detail LIKE :person || ' %'",
            "DELETE FROM cycle_planner WHERE person = :person",
            "DELETE FROM cycle_coming WHERE person = :person",
            "DELETE FROM cycle_present WHERE person = :person",
            "UPDATE cycle SET lead = NULL WHERE lead = :person",
            "DELETE FROM home WHERE person = :person",
            "DELETE FROM step WHERE kind = 'show-home' AND subject = :person",
            "DELETE FROM goal_invited WHERE person = :person",
            "UPDATE suggestion SET released = NULL WHERE proposer = :person",
            "UPDATE remark SET url = '' WHERE suggestion IN (SELECT id FROM suggestion WHERE proposer = :person)",
            """
            DELETE FROM message
             WHERE kind = 'receipt'
                   AND suggestion IN (SELECT id FROM suggestion WHERE proposer = :person)
                OR kind = 'recorders-receipt'
                   AND suggestion IN (SELECT id FROM suggestion WHERE recorder = :person)
            """);

    /** The message that a wish was taken from shows in Slack who wrote it. */
    private static final String WITHOUT_SOURCE = """
            UPDATE suggestion
               SET origin = :token || '/' || CAST(id AS TEXT), source_channel = NULL, source_ts = NULL,
                   source_permalink = NULL, source_secret = TRUE, followed = FALSE
             WHERE proposer = :person OR recorder = :person AND source_channel LIKE 'D%'
            """;

    private static final String CONCERNED = """
            SELECT id FROM suggestion
             WHERE proposer = :person OR recorder = :person OR decided_by = :person
                OR id IN (SELECT suggestion FROM move WHERE by_whom = :person)
                OR id IN (SELECT suggestion FROM approval WHERE by_whom = :person)
                OR id IN (SELECT suggestion FROM issue_owner JOIN link ON link.github_id = issue_owner.github_id
                           WHERE link.person = :person)
             ORDER BY id
            """;

    private static final Column TITLE = new Column("suggestion", "title");
    private static final Column WHY = new Column("suggestion", "why");

    private record Texts(long id, String proposer, String all) {}

    private record Column(String table, String name) {}

    private final Database database;

    public Forgetting(Database database) {
        this.database = database;
    }

    /**
     * Takes a person out, and owes whatever names them in Slack and on GitHub a rendering without.
     *
     * @param names what mentions of theirs are known by
     * @return in how many different places of the store they were found; 0 if it held nothing of them
     */
    public int forget(String person, List<String> names, Instant now) {
        String token = Unnamed.fresh();
        Mentions mentions = new Mentions(person, names, token);
        return database.write(handle -> {
            database.engine().oneAtATime(handle, "forget/" + person);
            owe(handle, person, mentions, now);
            oweDecisions(handle, person, now);
            GitHubVotes.keepOneVoice(handle, person);
            int found = ONLY_THEIRS.stream()
                    .mapToInt(delete ->
                            handle.createUpdate(delete).bind("person", person).execute())
                    .sum();
            handle.createUpdate(WITHOUT_SOURCE)
                    .bind("token", token)
                    .bind("person", person)
                    .execute();
            return found
                    + columns(handle).stream()
                            .mapToInt(column -> replace(handle, column, person, mentions))
                            .sum();
        });
    }

    private static void owe(Handle handle, String person, Mentions mentions, Instant now) {
        handle.createQuery(CONCERNED)
                .bind("person", person)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list()
                .forEach(id -> Suggestions.refreshAll(handle, id, now));
        oweGoals(handle, person, now);
        oweReviews(handle, now);
        texts(handle).stream()
                .filter(each -> each.proposer().equals(person) || mentions.in(each.all()))
                .map(each -> new SuggestionId(each.id()))
                .forEach(id -> {
                    Suggestions.refreshAll(handle, id, now);
                    Publications.issue(handle, id)
                            .ifPresent(issue -> Owed.hurry(handle, StepKind.REFRESH_ISSUE, id.toString(), now));
                    Publications.comment(handle, id)
                            .ifPresent(comment -> Owed.hurry(handle, StepKind.REFRESH_COMMENT, id.toString(), now));
                });
    }

    /** They name what people called things, and show what people said. */
    private static void oweReviews(Handle handle, Instant now) {
        handle.createQuery("SELECT roadmap, quarter FROM quarter_review ORDER BY roadmap, quarter")
                .map((row, context) -> new String[] {row.getString("roadmap"), row.getString("quarter")})
                .list()
                .forEach(each -> Owed.add(handle, StepKind.REFRESH_REVIEW, each[0], each[1], now, now));
    }

    /** Goals name people on their cards and on their issues. */
    private static void oweGoals(Handle handle, String person, Instant now) {
        handle.createQuery("""
                        SELECT id, roadmap, node_id FROM goal
                         WHERE proposer = :person OR decided_by = :person
                            OR id IN (SELECT goal FROM goal_person WHERE person = :person)
                            OR id IN (SELECT goal FROM goal_task WHERE taker = :person)
                         ORDER BY id
                        """)
                .bind("person", person)
                .map((row, context) -> {
                    String goal = "G-" + row.getLong("id");
                    Owed.add(handle, StepKind.REFRESH_GOAL_CARD, row.getString("roadmap"), goal, now, now);
                    return row.getString("node_id") != null
                            && Owed.add(handle, StepKind.REFRESH_GOAL, row.getString("roadmap"), goal, now, now);
                })
                .list();
    }

    /** Cards and comments that name them are rendered without. */
    private static void oweDecisions(Handle handle, String person, Instant now) {
        handle.createQuery("""
                        SELECT id, roadmap FROM ballot
                         WHERE opened_by = :person
                            OR id IN (SELECT ballot FROM ballot_voter WHERE person = :person)
                            OR id IN (SELECT ballot FROM ballot_vote WHERE person = :person)
                         ORDER BY id
                        """)
                .bind("person", person)
                .map((row, context) -> new String[] {row.getString("roadmap"), "D-" + row.getLong("id")})
                .list()
                .forEach(each -> {
                    Owed.add(handle, StepKind.REFRESH_BALLOT, each[0], each[1], now, now);
                    Owed.add(handle, StepKind.REFRESH_DECISION, each[0], each[1], now, now);
                });
        handle.createQuery("""
                        SELECT id, roadmap FROM inquiry WHERE asked_by = :person OR answered_by = :person ORDER BY id
                        """)
                .bind("person", person)
                .map((row, context) -> new String[] {row.getString("roadmap"), "Q-" + row.getLong("id")})
                .list()
                .forEach(each -> {
                    Owed.add(handle, StepKind.REFRESH_INQUIRY, each[0], each[1], now, now);
                    Owed.add(handle, StepKind.REWRITE_INQUIRY, each[0], each[1], now, now);
                });
    }

    private static List<Texts> texts(Handle handle) {
        return handle.createQuery("SELECT id, proposer, title, why, reason FROM suggestion ORDER BY id")
                .map((row, context) -> new Texts(
                        row.getLong("id"),
                        row.getString("proposer"),
                        row.getString("title") + "\n" + row.getString("why") + "\n" + row.getString("reason")))
                .list();
    }

    private List<Column> columns(Handle handle) {
        return database.engine().tables(handle).stream()
                .flatMap(table -> handle
                        .queryMetadata(metadata -> metadata.getColumns(null, Tables.schema(handle), table, null))
                        .map((row, context) ->
                                TEXT.contains(row.getInt("DATA_TYPE")) ? row.getString("COLUMN_NAME") : "")
                        .list()
                        .stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Column(table, name)))
                .toList();
    }

    /** Cells are found by what they hold, because not every table has a key of its own. */
    private static int replace(Handle handle, Column column, String person, Mentions mentions) {
        List<String> theirs = handle.createQuery(
                        "SELECT DISTINCT <name> FROM <table> WHERE <name> LIKE :id OR <name> LIKE '%@%'")
                .define("name", column.name())
                .define("table", column.table())
                .bind("id", "%" + person + "%")
                .mapTo(String.class)
                .filter(mentions::in)
                .list();
        theirs.forEach(text -> handle.createUpdate("UPDATE <table> SET <name> = :without WHERE <name> = :with")
                .define("name", column.name())
                .define("table", column.table())
                .bind("without", fitting(column, mentions.replacedIn(text)))
                .bind("with", text)
                .execute());
        return theirs.size();
    }

    /** What stands for a name may be longer than the name, and a wish has its limits. */
    private static String fitting(Column column, String text) {
        int most = column.equals(TITLE) ? Wish.LONGEST_TITLE : column.equals(WHY) ? Wish.LONGEST_WHY : text.length();
        int end = text.length() > most && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, Math.min(end, text.length()));
    }
}
