package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Owes a look at the view of a suggestion's quarter, because an item came into it. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        handle.createQuery("SELECT roadmap, quarter FROM suggestion WHERE id = :id AND quarter IS NOT NULL")
                .bind("id", id.number())
                .map((row, context) -> new String[] {row.getString("roadmap"), row.getString("quarter")})
                .findOne()
                .ifPresent(place -> owe(handle, place[0], place[1], now));
    }

    /** Owes a look at a view, because an item came into its quarter; not if people have let that go. */
    public void owe(String roadmap, Quarter quarter, Instant now) {
        database.write(handle -> owe(handle, roadmap, quarter.key(), now));
    }

    /** Owes likewise a look at the view of a quarter, by its key, within the transaction of its cause. */
    public static boolean owe(Handle handle, String roadmap, String quarter, Instant now) {
        List<StepStatus> known = Owed.statuses(handle, StepKind.MAKE_VIEW, roadmap, quarter);
        return !known.contains(StepStatus.GIVEN_UP)
                && (changed(handle, roadmap, quarter, now)
                        || Owed.add(handle, StepKind.MAKE_VIEW, roadmap, quarter, now, now));
    }

    /** Brings forward the next look at a view that is there; one that was refused is not tried again with each item. */
    private static boolean changed(Handle handle, String roadmap, String quarter, Instant now) {
        boolean there = handle.createUpdate("""
                        UPDATE board_view SET changed_at = :now
                         WHERE roadmap = :roadmap AND quarter = :quarter AND number IS NOT NULL
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("roadmap", roadmap)
                        .bind("quarter", quarter)
                        .execute()
                == 1;
        return there
                && handle.createUpdate("""
                        UPDATE step SET due_at = :now
                         WHERE kind = 'make-view' AND subject = :roadmap AND detail = :quarter AND status = 'due'
                        """)
                                .bind("now", now.toEpochMilli())
                                .bind("roadmap", roadmap)
                                .bind("quarter", quarter)
                                .execute()
                        == 1;
    }

    /** When the last item came into the quarter of a view that is there. */
    public Optional<Instant> changedAt(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT changed_at FROM board_view
                         WHERE roadmap = :roadmap AND quarter = :quarter AND changed_at IS NOT NULL
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .findOne());
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

    /** The quarters with views, none before that one, in their order. */
    public List<Quarter> quarters(String roadmap, Quarter from) {
        return database.read(handle -> handle.createQuery("""
                        SELECT quarter FROM board_view
                         WHERE roadmap = :roadmap AND quarter >= :from
                         ORDER BY quarter
                        """)
                .bind("roadmap", roadmap)
                .bind("from", from.key())
                .mapTo(String.class)
                .map(Quarter::parse)
                .list());
    }

    /** Keeps the view that was made or found, which GitHub's lists show a while later. */
    public void made(String roadmap, Quarter quarter, QuarterView view, Instant now) {
        database.write(handle -> {
            keep(handle, roadmap, quarter, view, "");
            return changed(handle, roadmap, quarter.key(), now);
        });
    }

    /** Keeps that all is well: what goes wrong after that is told again. */
    public void well(String roadmap, Quarter quarter, QuarterView view) {
        database.quietly(handle -> keep(handle, roadmap, quarter, view, ""));
    }

    /** Keeps what is wrong, and owes the maintainers a word about it; they are told once until it is well again. */
    public void tell(String roadmap, Quarter quarter, QuarterView view, Instant now) {
        String trouble = view.isRefused() ? "refused" : "different";
        database.write(handle -> {
            boolean told =
                    told(handle, roadmap, quarter).filter(trouble::equals).isPresent();
            keep(handle, roadmap, quarter, view, trouble);
            return !told && Owed.add(handle, StepKind.TELL_VIEW, roadmap, quarter.key(), now, now);
        });
    }

    private static Optional<String> told(Handle handle, String roadmap, Quarter quarter) {
        return handle.createQuery("SELECT told FROM board_view WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .findOne();
    }

    /** The suggestions of a quarter by their items on the board, as far as they are published there. */
    public Map<String, SuggestionId> items(List<String> roadmaps, Quarter quarter) {
        Map<String, SuggestionId> items = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT board_item.item_id, suggestion.id
                          FROM board_item JOIN suggestion ON suggestion.id = board_item.suggestion
                         WHERE suggestion.roadmap IN (<roadmaps>) AND suggestion.quarter = :quarter
                         ORDER BY suggestion.id
                        """)
                        .bindList("roadmaps", roadmaps)
                        .bind("quarter", quarter.key())
                        .map((row, context) -> Map.entry(row.getString("item_id"), new SuggestionId(row.getLong("id"))))
                        .list())
                .forEach(entry -> items.put(entry.getKey(), entry.getValue()));
        return items;
    }

    private static int keep(Handle handle, String roadmap, Quarter quarter, QuarterView view, String told) {
        return handle.createUpdate("""
                        INSERT INTO board_view (roadmap, quarter, number, url, filter, refused, missing, strange, told)
                        VALUES (:roadmap, :quarter, :number, :address, :filter, :refused, :missing, :strange, :told)
                        ON CONFLICT (roadmap, quarter) DO UPDATE
                           SET number = excluded.number, url = excluded.url, filter = excluded.filter,
                               refused = excluded.refused, missing = excluded.missing, strange = excluded.strange,
                               told = excluded.told
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("told", told)
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
