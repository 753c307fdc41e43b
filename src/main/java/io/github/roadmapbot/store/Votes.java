package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

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

    /** Stands for a vote that was cast without an emoji; no emoji has such a name. */
    private static final String BUTTON = "(button)";

    private final Database database;

    public Votes(Database database) {
        this.database = database;
    }

    /** Takes note of a reaction unless something later is known already, and owes the card its new tally. */
    public void heard(Reaction reaction, Instant cardRefresh, Instant now) {
        database.write(handle -> {
            boolean news = handle.createUpdate("""
                            INSERT INTO reaction (channel, ts, person, emoji, canonical, present, event_at)
                            VALUES (:channel, :ts, :person, :emoji, :canonical, :present, :micros)
                            ON CONFLICT (channel, ts, person, emoji) DO UPDATE
                               SET present = excluded.present, canonical = excluded.canonical,
                                   event_at = excluded.event_at
                             WHERE excluded.event_at > reaction.event_at
                            """).bindMethods(reaction).execute() == 1;
            if (news) {
                cardAt(handle, reaction.channel(), reaction.ts()).ifPresent(id -> {
                    Owed.add(handle, StepKind.REFRESH_FEEDBACK_CARD, id.toString(), "", cardRefresh, now);
                    Owed.add(handle, StepKind.REFRESH_REVIEW_CARD, id.toString(), "", cardRefresh, now);
                });
            }
            return news;
        });
    }

    /** Takes note of a vote that was cast by a button, or taken back; false if that changes nothing. */
    public boolean pressed(SuggestionId id, String person, boolean voting, Instant cardRefresh, Instant now) {
        return database.write(handle -> {
            boolean news = handle.createUpdate("""
                            INSERT INTO reaction (channel, ts, person, emoji, canonical, present, event_at)
                            SELECT channel, ts, :person, :button, :button, :voting, :micros
                              FROM message WHERE suggestion = :id AND kind = 'feedback-card'
                            ON CONFLICT (channel, ts, person, emoji) DO UPDATE
                               SET present = excluded.present, event_at = excluded.event_at
                             WHERE excluded.present <> reaction.present
                            """)
                            .bind("id", id.number())
                            .bind("person", person)
                            .bind("button", BUTTON)
                            .bind("voting", voting)
                            .bind("micros", ChronoUnit.MICROS.between(Instant.EPOCH, now))
                            .execute()
                    == 1;
            if (news) {
                Owed.add(handle, StepKind.REFRESH_FEEDBACK_CARD, id.toString(), "", cardRefresh, now);
                Owed.add(handle, StepKind.REFRESH_REVIEW_CARD, id.toString(), "", cardRefresh, now);
            }
            return news;
        });
    }

    /**
     * The people who voted for a suggestion, each once, whatever number of emojis they used.
     *
     * @param emojis the canonical names that count as a vote
     */
    public List<String> voters(SuggestionId id, Set<String> emojis) {
        if (emojis.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery("""
                        SELECT DISTINCT reaction.person
                          FROM reaction JOIN message USING (channel, ts)
                         WHERE message.suggestion = :id AND message.kind = 'feedback-card'
                           AND reaction.present = TRUE
                           AND (reaction.canonical IN (<emojis>) OR reaction.emoji = :button)
                         ORDER BY reaction.person
                        """)
                .bind("id", id.number())
                .bind("button", BUTTON)
                .bindList("emojis", List.copyOf(emojis))
                .mapTo(String.class)
                .list());
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
