package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.text.Unnamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Holds what is known of votes against Slack's own lists of reactions, and makes good what was never heard of. */
public final class Recounts {

    /**
     * A card whose reactions are to be asked for.
     *
     * @param lookedAt when that was last done; 1970 if never
     */
    public record Due(SuggestionId suggestion, String channel, String ts, Instant lookedAt) {}

    /**
     * What Slack says of one emoji on one card.
     *
     * @param emoji as Slack names it, skin tone included
     * @param complete whether {@code people} are all there are
     */
    public record Listed(String emoji, String canonical, Set<String> people, boolean complete) {}

    private record Key(String person, String emoji) {}

    private record Known(Key key, boolean present, long micros) {}

    private final Database database;

    public Recounts(Database database) {
        this.database = database;
    }

    /** The card of an undecided or lately decided suggestion that nobody has looked at for the longest time. */
    public Optional<Due> next(String roadmap, Instant decidedSince) {
        return database.read(handle -> handle.createQuery("""
                        SELECT suggestion.id, message.channel, message.ts, COALESCE(recount.looked_at, 0) AS looked_at
                          FROM suggestion
                          JOIN message ON message.suggestion = suggestion.id AND message.kind = 'feedback-card'
                          LEFT JOIN recount ON recount.channel = message.channel AND recount.ts = message.ts
                         WHERE suggestion.roadmap = :roadmap
                           AND (suggestion.status IN ('draft', 'needs-info', 'snoozed', 'escalated', 'deferred')
                                OR suggestion.decided_at > :since)
                         ORDER BY looked_at, suggestion.id
                         LIMIT 1
                        """)
                .bind("roadmap", roadmap)
                .bind("since", decidedSince.toString())
                .map(Recounts::due)
                .findOne());
    }

    /** Owes a look at every card of a roadmap, beginning now; there is one such job for ever. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            handle.execute("UPDATE recount SET looked_at = 0");
            return Owed.hurry(handle, StepKind.RECOUNT_VOTES, roadmap, now);
        });
    }

    /** Puts a card off whose reactions cannot be asked for. */
    public void skip(Due card, Instant now) {
        database.quietly(handle -> looked(handle, card, 0, now));
    }

    /**
     * Takes over what Slack listed, but for what happened at {@code asOf} or later. Only a complete list takes a vote
     * away, and only if all of them were complete is nothing older believed any more.
     *
     * @param asOf until when the lists certainly hold everything, in microseconds as an event_ts is
     */
    public void settle(Due card, List<Listed> lists, long asOf, Instant cardRefresh, Instant now) {
        database.write(handle -> {
            Map<Key, Known> known = new HashMap<>();
            known(handle, card).forEach(each -> known.put(each.key(), each));
            int changes = 0;
            for (Listed list : lists) {
                Set<String> strangers = behindUnnamed(known, list);
                for (String person : list.people()) {
                    if (strangers.contains(person)) {
                        continue;
                    }
                    Known before = known.remove(new Key(person, list.emoji()));
                    boolean news = before == null || (!before.present() && before.micros() < asOf);
                    if (news || !list.complete()) {
                        changes += there(handle, card, list, person, asOf) && news ? 1 : 0;
                    }
                }
            }
            for (Known left : known.values()) {
                boolean missed = left.present()
                        && left.micros() < asOf
                        && isComplete(lists, left.key().emoji());
                changes += missed ? gone(handle, card, left.key(), asOf) : 0;
            }
            looked(handle, card, lists.stream().allMatch(Listed::complete) ? asOf : 0, now);
            People.wanted(handle, card.suggestion(), now);
            if (changes > 0) {
                Duplicates.tallyChanged(handle, card.suggestion(), cardRefresh, now);
            }
            return changes;
        });
    }

    /**
     * Who has to be taken for those that asked not to be named, and must not be named again: whoever is listed and not known,
     * where there are such. So many unnamed votes are seen; those beyond were taken back.
     */
    private static Set<String> behindUnnamed(Map<Key, Known> known, Listed list) {
        List<Key> unnamed = known.values().stream()
                .filter(each -> each.present() && each.key().emoji().equals(list.emoji()))
                .map(Known::key)
                .filter(key -> Unnamed.is(key.person()))
                .toList();
        if (unnamed.isEmpty()) {
            return Set.of();
        }
        Set<String> strangers = list.people().stream()
                .filter(person -> !known.containsKey(new Key(person, list.emoji())))
                .collect(Collectors.toSet());
        unnamed.stream().limit(strangers.size()).forEach(known::remove);
        return strangers;
    }

    /** An emoji that is not listed at all is nobody's. */
    private static boolean isComplete(List<Listed> lists, String emoji) {
        return lists.stream().filter(list -> list.emoji().equals(emoji)).allMatch(Listed::complete);
    }

    private static List<Known> known(Handle handle, Due card) {
        return handle.createQuery("""
                        SELECT person, emoji, present, event_at FROM reaction WHERE channel = :channel AND ts = :ts
                        """)
                .bindMethods(card)
                .map((row, context) -> new Known(
                        new Key(row.getString("person"), row.getString("emoji")),
                        row.getBoolean("present"),
                        row.getLong("event_at")))
                .list();
    }

    private static boolean there(Handle handle, Due card, Listed list, String person, long asOf) {
        return handle.createUpdate("""
                        INSERT INTO reaction (channel, ts, person, emoji, canonical, present, event_at)
                        VALUES (:channel, :ts, :person, :emoji, :canonical, TRUE, :asOf)
                        ON CONFLICT (channel, ts, person, emoji) DO UPDATE
                           SET present = TRUE, canonical = excluded.canonical, event_at = excluded.event_at
                         WHERE excluded.event_at > reaction.event_at
                        """)
                        .bindMethods(card)
                        .bind("emoji", list.emoji())
                        .bind("canonical", list.canonical())
                        .bind("person", person)
                        .bind("asOf", asOf)
                        .execute()
                == 1;
    }

    private static int gone(Handle handle, Due card, Key key, long asOf) {
        return handle.createUpdate("""
                        UPDATE reaction SET present = FALSE, event_at = :asOf
                         WHERE channel = :channel AND ts = :ts AND person = :person AND emoji = :emoji
                           AND event_at < :asOf
                        """)
                .bindMethods(card)
                .bind("person", key.person())
                .bind("emoji", key.emoji())
                .bind("asOf", asOf)
                .execute();
    }

    private static int looked(Handle handle, Due card, long settled, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO recount (channel, ts, looked_at, settled) VALUES (:channel, :ts, :now, :settled)
                        ON CONFLICT (channel, ts) DO UPDATE
                           SET looked_at = excluded.looked_at,
                               settled = CASE WHEN excluded.settled > recount.settled
                                              THEN excluded.settled ELSE recount.settled END
                        """)
                .bindMethods(card)
                .bind("settled", settled)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static Due due(ResultSet row, StatementContext context) throws SQLException {
        return new Due(
                new SuggestionId(row.getLong("id")),
                row.getString("channel"),
                row.getString("ts"),
                Instant.ofEpochMilli(row.getLong("looked_at")));
    }
}
