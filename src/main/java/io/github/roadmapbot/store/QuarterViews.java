package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The views of quarters on boards: which there are, and what was told of them. */
public final class QuarterViews {

    private final Database database;

    public QuarterViews(Database database) {
        this.database = database;
    }

    /** Owes the view of a suggestion's quarter when the first item of the quarter is placed; the table takes it once. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        handle.createQuery("SELECT roadmap, quarter FROM suggestion WHERE id = :id AND quarter IS NOT NULL")
                .bind("id", id.number())
                .map((row, context) -> new String[] {row.getString("roadmap"), row.getString("quarter")})
                .findOne()
                .ifPresent(place -> Owed.add(handle, StepKind.MAKE_VIEW, place[0], place[1], now, now));
    }

    public Optional<QuarterView> find(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT number, url, filter, refused, missing, strange FROM board_view
                         WHERE roadmap = :roadmap AND quarter = :quarter
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map(QuarterViews::view)
                .findOne());
    }

    /** Keeps the view that was made or found. */
    public void made(String roadmap, Quarter quarter, QuarterView view) {
        database.write(handle -> keep(handle, roadmap, quarter, view));
    }

    /** Keeps what is wrong, and owes the maintainers a word about it; what they were told once they are not told again. */
    public void tell(String roadmap, Quarter quarter, QuarterView view, Instant now) {
        database.write(handle -> {
            keep(handle, roadmap, quarter, view);
            return Owed.add(handle, StepKind.TELL_VIEW, roadmap, quarter.key(), now, now);
        });
    }

    /** The suggestions of a quarter by their items on the board, as far as they are published there. */
    public Map<String, SuggestionId> items(String roadmap, Quarter quarter) {
        Map<String, SuggestionId> items = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT board_item.item_id, suggestion.id
                          FROM board_item JOIN suggestion ON suggestion.id = board_item.suggestion
                         WHERE suggestion.roadmap = :roadmap AND suggestion.quarter = :quarter
                         ORDER BY suggestion.id
                        """)
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter.key())
                        .map((row, context) -> Map.entry(row.getString("item_id"), new SuggestionId(row.getLong("id"))))
                        .list())
                .forEach(entry -> items.put(entry.getKey(), entry.getValue()));
        return items;
    }

    private static int keep(Handle handle, String roadmap, Quarter quarter, QuarterView view) {
        return handle.createUpdate("""
                        INSERT INTO board_view (roadmap, quarter, number, url, filter, refused, missing, strange)
                        VALUES (:roadmap, :quarter, :number, :address, :filter, :refused, :missing, :strange)
                        ON CONFLICT (roadmap, quarter) DO UPDATE
                           SET number = excluded.number, url = excluded.url, filter = excluded.filter,
                               refused = excluded.refused, missing = excluded.missing, strange = excluded.strange
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind(
                        "number",
                        view.number().isPresent()
                                ? Integer.valueOf(view.number().getAsInt())
                                : null)
                .bind("address", view.url().toString())
                .bind("filter", view.filter())
                .bind("refused", view.refused())
                .bind(
                        "missing",
                        view.missing().stream().map(SuggestionId::toString).collect(Collectors.joining("\n")))
                .bind("strange", String.join("\n", view.strange()))
                .execute();
    }

    private static QuarterView view(ResultSet row, StatementContext context) throws SQLException {
        int number = row.getInt("number");
        return new QuarterView(
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number),
                URI.create(row.getString("url")),
                row.getString("filter"),
                row.getString("refused"),
                row.getString("missing")
                        .lines()
                        .flatMap(id -> SuggestionId.parse(id).stream())
                        .toList(),
                row.getString("strange").lines().toList());
    }
}
