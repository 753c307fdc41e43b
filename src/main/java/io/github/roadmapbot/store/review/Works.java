package io.github.roadmapbot.store.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** What of a quarter's roadmap is how far, and when it was told. */
public final class Works {

    private static final String OF_QUARTER = """
            SELECT suggestion.id AS id, title, suggestion.status AS status, COALESCE(looked.stage, '') AS chosen,
                   moved_at, issue.url AS address, owned.owner AS owner, owned.person AS person
              FROM suggestion
              JOIN (SELECT suggestion AS moved, MAX(at) AS moved_at FROM move GROUP BY suggestion) moves
                ON moves.moved = suggestion.id
              LEFT JOIN (SELECT suggestion AS look_of, stage FROM issue_look) looked ON looked.look_of = suggestion.id
              LEFT JOIN issue ON issue.suggestion = suggestion.id
              LEFT JOIN (SELECT issue_owner.suggestion AS owned_one, issue_owner.github_id AS owner, link.person AS person
                           FROM issue_owner LEFT JOIN link ON link.github_id = issue_owner.github_id) owned
                ON owned.owned_one = suggestion.id
             WHERE roadmap = :roadmap AND quarter = :quarter
               AND suggestion.status IN ('approved', 'published', 'shipped')
             ORDER BY suggestion.id, owner
            """;

    private final Database database;

    public Works(Database database) {
        this.database = database;
    }

    /** What is on the roadmap for a quarter, the oldest first. */
    public List<Work> of(String roadmap, Quarter quarter) {
        return database.read(handle -> handle
                .createQuery(OF_QUARTER)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .reduceRows(new LinkedHashMap<Long, Work>(), (all, row) -> {
                    all.merge(row.getColumn("id", Long.class), work(row), Works::together);
                    return all;
                })
                .values()
                .stream()
                .toList());
    }

    /**
     * Owes it to be told how a quarter goes, once a day that was set for it, and asks those whose things do not move: each once a
     * quarter about each.
     */
    public boolean checkIn(String roadmap, Quarter quarter, LocalDate day, List<Work> stale, Instant now) {
        return database.write(handle -> {
            boolean first = handle.createUpdate("""
                            INSERT INTO check_in (roadmap, quarter, day, made_at)
                            VALUES (:roadmap, :quarter, :day, :now)
                            ON CONFLICT DO NOTHING
                            """)
                            .bind("roadmap", roadmap)
                            .bind("quarter", quarter.key())
                            .bind("day", day.toString())
                            .bind("now", now.toString())
                            .execute()
                    == 1;
            if (first) {
                Owed.add(handle, StepKind.POST_CHECK_IN, roadmap, quarter.key() + " " + day, now, now);
                Owed.add(handle, StepKind.POST_BOARD_STATUS, roadmap, day.toString(), now, now);
                asked(handle, quarter, stale)
                        .forEach((person, ids) -> Owed.add(
                                handle,
                                StepKind.ASK_STALE,
                                roadmap,
                                "%s %s %s".formatted(person, quarter.key(), String.join(" ", ids)),
                                now,
                                now));
            }
            return first;
        });
    }

    /** When it was last told before that day; empty for the first time. */
    public Optional<Instant> toldBefore(String roadmap, Quarter quarter, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        SELECT MAX(made_at) FROM check_in
                         WHERE roadmap = :roadmap AND quarter = :quarter AND day < :day
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("day", day.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    private static Map<String, List<String>> asked(Handle handle, Quarter quarter, List<Work> stale) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (Work work : stale) {
            for (String person : work.owners()) {
                int fresh = handle.execute(
                        "INSERT INTO stale_asked (suggestion, quarter, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        work.id().number(),
                        quarter.key(),
                        person);
                if (fresh == 1) {
                    people.computeIfAbsent(person, each -> new ArrayList<>())
                            .add(work.id().toString());
                }
            }
        }
        return people;
    }

    private static Work work(RowView row) {
        String person = row.getColumn("person", String.class);
        String address = row.getColumn("address", String.class);
        return new Work(
                new SuggestionId(row.getColumn("id", Long.class)),
                row.getColumn("title", String.class),
                row.getColumn("status", String.class),
                row.getColumn("chosen", String.class),
                Instant.parse(row.getColumn("moved_at", String.class)),
                Optional.ofNullable(address).map(URI::create),
                person == null ? List.of() : List.of(person),
                row.getColumn("owner", Long.class) != null);
    }

    private static Work together(Work one, Work other) {
        List<String> owners = new ArrayList<>(one.owners());
        owners.addAll(other.owners());
        return new Work(
                one.id(),
                one.title(),
                one.status(),
                one.stage(),
                one.moved(),
                one.issue(),
                owners,
                one.assigned() || other.assigned());
    }
}
