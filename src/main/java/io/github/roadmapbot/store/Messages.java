package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The bot's own messages in Slack, by which it finds a suggestion's cards again and a card's suggestion. */
public final class Messages {

    /** What a message is to its suggestion. */
    public enum Kind {
        FEEDBACK_CARD,
        REVIEW_CARD,
        RECEIPT,
        RECORDERS_RECEIPT;

        String inStore() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where a message is.
     *
     * @param ts Slack's id of a message within its channel
     */
    public record Place(String channel, String ts, String permalink) {}

    private final Database database;

    public Messages(Database database) {
        this.database = database;
    }

    /** Keeps where a message was posted, and owes what can be done now that it is there. */
    public void posted(SuggestionId id, Kind kind, Place place, Instant now) {
        database.write(handle -> {
            boolean added = insert(handle, id, kind, place);
            if (added) {
                Owed.add(handle, now, id, follows(kind));
                if (kind == Kind.FEEDBACK_CARD) {
                    Suggestions.refreshRecordersReceipt(handle, id, now);
                }
            }
            return added;
        });
    }

    public Optional<Place> find(SuggestionId id, Kind kind) {
        return database.read(handle -> handle.createQuery(
                        "SELECT channel, ts, permalink FROM message WHERE suggestion = :id AND kind = :kind")
                .bind("id", id.number())
                .bind("kind", kind.inStore())
                .map((row, context) ->
                        new Place(row.getString("channel"), row.getString("ts"), row.getString("permalink")))
                .findOne());
    }

    /** Whatever happened between rendering a message and keeping its place is made good by one more rendering. */
    private static StepKind[] follows(Kind kind) {
        return switch (kind) {
            case FEEDBACK_CARD ->
                new StepKind[] {
                    StepKind.SEED_VOTES,
                    StepKind.REFRESH_FEEDBACK_CARD,
                    StepKind.REFRESH_REVIEW_CARD,
                    StepKind.REFRESH_RECEIPT
                };
            case REVIEW_CARD -> new StepKind[] {StepKind.REFRESH_REVIEW_CARD};
            case RECEIPT -> new StepKind[] {StepKind.REFRESH_RECEIPT};
            case RECORDERS_RECEIPT -> new StepKind[] {StepKind.REFRESH_RECORDERS_RECEIPT};
        };
    }

    private static boolean insert(Handle handle, SuggestionId id, Kind kind, Place place) {
        return handle.createUpdate("""
                        INSERT INTO message (suggestion, kind, channel, ts, permalink)
                        VALUES (:id, :kind, :channel, :ts, :permalink)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", id.number())
                        .bind("kind", kind.inStore())
                        .bindMethods(place)
                        .execute()
                == 1;
    }
}
