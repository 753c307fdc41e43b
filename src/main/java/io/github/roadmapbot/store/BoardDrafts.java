package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The cards on boards that are drafts: of what may be shown there before anybody approved it. */
public final class BoardDrafts {

    /**
     * One card.
     *
     * @param words tells what it says from what it should say
     * @param stage what the bot chose for it, as the others; empty until it did
     * @param putAway whether the bot archived it
     */
    public record Kept(String itemId, String words, String stage, String category, String quarter, boolean putAway) {

        /** Whether the bot chose this, in whichever column. */
        public boolean says(String option) {
            return List.of(stage, category, quarter).contains(option);
        }

        /** The same card, saying something else, or put away. */
        public Kept saying(String other, boolean archived) {
            return new Kept(itemId, other, stage, category, quarter, archived);
        }

        /** The same card, with what was chosen in its columns. */
        public Kept in(String chosenStage, String chosenCategory, String chosenQuarter) {
            return new Kept(itemId, words, chosenStage, chosenCategory, chosenQuarter, putAway);
        }
    }

    private static final String CONCERNED = """
            SELECT COUNT(*) FROM suggestion
             WHERE id = :id
               AND (released IS NOT NULL OR EXISTS (SELECT 1 FROM board_draft WHERE board_draft.suggestion = suggestion.id))
            """;

    private final Database database;

    public BoardDrafts(Database database) {
        this.database = database;
    }

    /** Owes a look at the card, if there is one or may be one. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        boolean concerned = handle.createQuery(CONCERNED)
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (concerned) {
            Owed.add(handle, now, id, StepKind.KEEP_DRAFT);
        }
    }

    /** Owes the card itself; false if that is being done this moment. What rests with a person stays with them. */
    public boolean oweNew(SuggestionId id, Instant now) {
        return database.write(handle -> {
            if (!Owed.add(handle, StepKind.ADD_DRAFT, id.toString(), "", now, now)) {
                handle.createUpdate("""
                                UPDATE step SET status = 'due', due_at = :now
                                 WHERE kind = 'add-draft' AND subject = :subject AND status = 'done'
                                """)
                        .bind("now", now.toEpochMilli())
                        .bind("subject", id.toString())
                        .execute();
            }
            return !Owed.statuses(handle, StepKind.ADD_DRAFT, id.toString(), "").contains(StepStatus.CLAIMED);
        });
    }

    /** Keeps the card that was added, and owes all that it is to say. */
    public void added(SuggestionId id, String itemId, String words, Instant now) {
        database.write(handle -> {
            insert(handle, id, new Kept(itemId, words, "", "", "", false));
            return Owed.add(handle, StepKind.KEEP_DRAFT, id.toString(), "", now, now);
        });
    }

    public Optional<Kept> find(SuggestionId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT item_id, words, stage, category, quarter, put_away FROM board_draft WHERE suggestion = :id
                        """)
                .bind("id", id.number())
                .map((row, context) -> new Kept(
                        row.getString("item_id"),
                        row.getString("words"),
                        row.getString("stage"),
                        row.getString("category"),
                        row.getString("quarter"),
                        row.getBoolean("put_away")))
                .findOne());
    }

    public void keep(SuggestionId id, Kept kept) {
        database.quietly(handle -> insert(handle, id, kept));
    }

    private static int insert(Handle handle, SuggestionId id, Kept kept) {
        return handle.createUpdate("""
                        INSERT INTO board_draft (suggestion, item_id, words, stage, category, quarter, put_away)
                        VALUES (:id, :itemId, :words, :stage, :category, :quarter, :putAway)
                        ON CONFLICT (suggestion) DO UPDATE
                           SET item_id = excluded.item_id, words = excluded.words, stage = excluded.stage,
                               category = excluded.category, quarter = excluded.quarter, put_away = excluded.put_away
                        """)
                .bind("id", id.number())
                .bindMethods(kept)
                .execute();
    }

    /** The card is the from now on. */
    static void became(Handle handle, SuggestionId id, String itemId) {
        handle.execute("DELETE FROM board_draft WHERE suggestion = ? AND item_id = ?", id.number(), itemId);
    }
}
