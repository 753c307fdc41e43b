package io.github.roadmapbot.store.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Course;
import io.github.roadmapbot.feedback.review.Course.Leg;
import io.github.roadmapbot.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The ways of suggestions over time, by the record of their moves. */
public final class Courses {

    private static final String EVER_PLANNED = """
            suggestion.roadmap = :roadmap
               AND suggestion.id IN (SELECT planned.suggestion FROM move planned
                                      WHERE planned.went_to IN ('approved', 'published', 'shipped', 'dropped'))
            """;

    private record Head(SuggestionId id, String title, String category) {}

    private final Database database;

    public Courses(Database database) {
        this.database = database;
    }

    /** Every suggestion of a roadmap that was ever planned for a quarter, the oldest first. */
    public List<Course> of(String roadmap) {
        return database.read(handle -> {
            Map<SuggestionId, Map<Quarter, String>> late = late(handle, roadmap);
            return legs(handle, roadmap).entrySet().stream()
                    .map(each -> new Course(
                            each.getKey().id(),
                            each.getKey().title(),
                            each.getKey().category(),
                            each.getValue(),
                            late.getOrDefault(each.getKey().id(), Map.of())))
                    .toList();
        });
    }

    /** Keeps why something was added to a quarter that was planned already; the last word counts. */
    public void addedLate(SuggestionId id, Quarter quarter, String by, String why) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO added_late (suggestion, quarter, by_whom, why) VALUES (:id, :quarter, :by, :why)
                        ON CONFLICT (suggestion, quarter) DO UPDATE SET by_whom = excluded.by_whom, why = excluded.why
                        """)
                .bind("id", id.number())
                .bind("quarter", quarter.key())
                .bind("by", by)
                .bind("why", why)
                .execute());
    }

    private static Map<Head, List<Leg>> legs(Handle handle, String roadmap) {
        return handle.createQuery("""
                        SELECT suggestion.id AS id, title, category, at, by_whom, went_to, move.why AS said,
                               move.quarter AS planned_for
                          FROM suggestion JOIN move ON move.suggestion = suggestion.id
                         WHERE <which>
                         ORDER BY suggestion.id, move.id
                        """)
                .define("which", EVER_PLANNED)
                .bind("roadmap", roadmap)
                .reduceRows(new LinkedHashMap<Head, List<Leg>>(), (all, row) -> {
                    all.computeIfAbsent(head(row), head -> new ArrayList<>()).add(leg(row));
                    return all;
                });
    }

    private static Map<SuggestionId, Map<Quarter, String>> late(Handle handle, String roadmap) {
        return handle.createQuery("""
                        SELECT suggestion, added_late.quarter AS late_for, added_late.why AS said
                          FROM added_late JOIN suggestion ON suggestion.id = added_late.suggestion
                         WHERE roadmap = :roadmap AND added_late.why <> ''
                        """)
                .bind("roadmap", roadmap)
                .reduceRows(new HashMap<SuggestionId, Map<Quarter, String>>(), (all, row) -> {
                    all.computeIfAbsent(
                                    new SuggestionId(row.getColumn("suggestion", Long.class)), id -> new HashMap<>())
                            .put(
                                    Quarter.parse(row.getColumn("late_for", String.class)),
                                    row.getColumn("said", String.class));
                    return all;
                });
    }

    private static Head head(RowView row) {
        return new Head(
                new SuggestionId(row.getColumn("id", Long.class)),
                row.getColumn("title", String.class),
                row.getColumn("category", String.class));
    }

    private static Leg leg(RowView row) {
        return new Leg(
                Instant.parse(row.getColumn("at", String.class)),
                row.getColumn("by_whom", String.class),
                row.getColumn("went_to", String.class),
                Optional.ofNullable(row.getColumn("planned_for", String.class)).map(Quarter::parse),
                row.getColumn("said", String.class).equals("undone"));
    }
}
