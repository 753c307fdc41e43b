package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Cast;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Who reacted to which message with what. Kept as Slack told it, emoji by emoji and skin tone by skin tone, so that a vote
 * is there as long as any of its emojis is; ordered by when it happened, not by when it was heard.
 */
public final class Votes {

    /**
     * A reaction added or removed.
     *
     * @param emoji as Slack names it, skin tone included
     * @param canonical the one name that its aliases and skin tones share
     * @param micros Slack's event_ts in microseconds
     */
    public record Reaction(
            String channel, String ts, String person, String emoji, String canonical, boolean present, long micros) {}

    /** What people did, and what they are. */
    private static final String CASTS = """
            SELECT signs.suggestion, signs.person, signs.emoji, COALESCE(person.standing, 'unknown') AS standing
              FROM (SELECT message.suggestion, reaction.person, reaction.canonical AS emoji
                      FROM reaction JOIN message USING (channel, ts)
                     WHERE message.kind = 'feedback-card' AND reaction.present = TRUE
                    UNION
                    SELECT suggestion, person, '' FROM button_vote) signs
              LEFT JOIN person ON person.id = signs.person
            """;

    private final Database database;

    public Votes(Database database) {
        this.database = database;
    }

    /** Takes note of a reaction unless something later is known already, and owes the card its new tally. */
    public void heard(Reaction reaction, Instant cardRefresh, Instant now) {
        database.write(handle -> {
            boolean news = handle.createUpdate("""
                            INSERT INTO reaction (channel, ts, person, emoji, canonical, present, event_at)
                            SELECT :channel, :ts, :person, :emoji, :canonical, :present, :micros
                             WHERE NOT EXISTS (SELECT 1 FROM recount
                                                WHERE channel = :channel AND ts = :ts AND settled >= :micros)
                            ON CONFLICT (channel, ts, person, emoji) DO UPDATE
                               SET present = excluded.present, canonical = excluded.canonical,
                                   event_at = excluded.event_at
                             WHERE excluded.event_at > reaction.event_at
                            """).bindMethods(reaction).execute() == 1;
            if (news && reaction.present()) {
                People.wanted(handle, reaction.person(), now);
            }
            if (news) {
                cardAt(handle, reaction.channel(), reaction.ts())
                        .ifPresent(id -> Duplicates.tallyChanged(handle, id, cardRefresh, now));
            }
            return news;
        });
    }

    /** Takes note of a press of Vote or Take back; false if that changes nothing. */
    public boolean pressed(SuggestionId id, String person, boolean voting, Instant cardRefresh, Instant now) {
        String change = voting ? """
                        INSERT INTO button_vote (suggestion, person, pressed_at) VALUES (:id, :person, :now)
                        ON CONFLICT DO NOTHING
                        """ : "DELETE FROM button_vote WHERE suggestion = :id AND person = :person";
        return database.write(handle -> {
            boolean news = handle.createUpdate(change)
                            .bindMap(Map.of("id", id.number(), "person", person, "now", now.toString()))
                            .execute()
                    == 1;
            if (news) {
                People.wanted(handle, person, now);
                Duplicates.tallyChanged(handle, id, cardRefresh, now);
            }
            return news;
        });
    }

    /** Every sign of support that a suggestion or a duplicate of it has, whether it counts or not. */
    public List<Cast> of(SuggestionId id) {
        return database.read(handle -> handle.createQuery(Duplicates.FAMILY + CASTS + """
                          JOIN family ON family.id = signs.suggestion
                         ORDER BY signs.person, signs.emoji
                        """)
                .bind("id", id.number())
                .map(Votes::cast)
                .list());
    }

    /** The same for all suggestions of a roadmap that are no duplicates, at once. */
    public Map<SuggestionId, List<Cast>> on(String roadmap) {
        return database.read(handle -> handle.createQuery(Duplicates.ROOTS + """
                        SELECT root.of AS root, casts.person, casts.emoji, casts.standing
                          FROM (<casts>) casts JOIN root ON root.id = casts.suggestion
                        """)
                .define("casts", CASTS)
                .bind("roadmap", roadmap)
                .reduceRows(new HashMap<SuggestionId, List<Cast>>(), (all, row) -> {
                    all.computeIfAbsent(new SuggestionId(row.getColumn("root", Long.class)), id -> new ArrayList<>())
                            .add(new Cast(
                                    row.getColumn("person", String.class),
                                    Standing.of(row.getColumn("standing", String.class)),
                                    row.getColumn("emoji", String.class)));
                    return all;
                }));
    }

    /** The same with what was done on GitHub. */
    public Support support(SuggestionId id) {
        return new Support(
                of(id),
                GitHubVotes.cheers(database, id),
                GitHubVotes.upvotes(database, id),
                GitHubVotes.shared(database, id));
    }

    /** The same for all suggestions of a roadmap that are no duplicates, at once. */
    public Map<SuggestionId, Support> supportOn(String roadmap) {
        Map<SuggestionId, List<Cast>> casts = on(roadmap);
        Map<SuggestionId, Support> all = new HashMap<>(GitHubVotes.on(database, roadmap));
        casts.forEach((id, own) -> all.merge(
                id,
                Support.inSlack(own),
                (gitHub, slack) -> new Support(slack.casts(), gitHub.cheers(), gitHub.upvotes(), gitHub.shared())));
        return all;
    }

    private static Cast cast(ResultSet row, StatementContext context) throws SQLException {
        return new Cast(row.getString("person"), Standing.of(row.getString("standing")), row.getString("emoji"));
    }

    private static Optional<SuggestionId> cardAt(Handle handle, String channel, String ts) {
        return handle.createQuery("""
                        SELECT suggestion FROM message
                         WHERE channel = :channel AND ts = :ts AND kind = 'feedback-card'
                        """)
                .bind("channel", channel)
                .bind("ts", ts)
                .mapTo(Long.class)
                .findOne()
                .map(SuggestionId::new);
    }
}
