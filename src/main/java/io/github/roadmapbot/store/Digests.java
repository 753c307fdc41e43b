package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Until when a roadmap's digests have told what happened, and what they tell. */
public final class Digests {

    private final Database database;

    public Digests(Database database) {
        this.database = database;
    }

    /** Owes a look whether a digest is due; what was before the first one is told by none. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            handle.execute(
                    "INSERT INTO digest (roadmap, told_until) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    roadmap,
                    now.toEpochMilli());
            return Owed.hurry(handle, StepKind.DIGEST, roadmap, now);
        });
    }

    /** Owes both digests of what has not been told until then, however many were left out; false if they were owed before. */
    public boolean due(String roadmap, Instant until, Instant now) {
        return database.write(handle -> {
            Optional<Instant> since = handle.createQuery("SELECT told_until FROM digest WHERE roadmap = :roadmap")
                    .bind("roadmap", roadmap)
                    .mapTo(Long.class)
                    .findOne()
                    .map(Instant::ofEpochMilli)
                    .filter(until::isAfter);
            boolean mine = since.isPresent()
                    && handle.execute(
                                    "UPDATE digest SET told_until = ? WHERE roadmap = ? AND told_until = ?",
                                    until.toEpochMilli(),
                                    roadmap,
                                    since.get().toEpochMilli())
                            == 1;
            if (mine) {
                String span = since.get() + " " + until;
                Owed.add(handle, StepKind.POST_DIGEST, roadmap, span, now, now);
                Owed.add(handle, StepKind.POST_MAINTAINERS_DIGEST, roadmap, span, now, now);
            }
            return mine;
        });
    }

    /** What was suggested in a span of time, oldest first. */
    public List<Suggestion> suggested(String roadmap, Instant since, Instant until) {
        return within("suggested_at >= :since AND suggested_at < :until", roadmap, since, until);
    }

    /** What came to a decision in a span of time and stands so now; what only came back to where it was is no news. */
    public List<Suggestion> decided(String roadmap, Instant since, Instant until) {
        return within("""
                id IN (SELECT suggestion FROM move
                        WHERE at >= :since AND at < :until AND came_from <> went_to AND went_to = status
                          AND (went_to IN ('shipped', 'dropped', 'declined', 'deferred')
                               OR came_from = 'approved' AND went_to = 'published'))
                """, roadmap, since, until);
    }

    private List<Suggestion> within(String which, String roadmap, Instant since, Instant until) {
        return database.read(handle -> handle.createQuery(
                        "SELECT <columns> FROM suggestion WHERE roadmap = :roadmap AND <which> ORDER BY id")
                .define("columns", SuggestionRow.COLUMNS)
                .define("which", which)
                .bind("roadmap", roadmap)
                .bind("since", from(since))
                .bind("until", from(until))
                .map(SuggestionRow::read)
                .list());
    }

    /** What waits for somebody, for the longest time first. */
    public List<Suggestion> waiting(String roadmap) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion
                         WHERE roadmap = :roadmap AND status IN ('draft', 'needs-info', 'escalated')
                         ORDER BY id
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .map(SuggestionRow::read)
                .list());
    }

    /** Texts of moments are as long as their fractions: without its end this one sorts before all of the same second. */
    private static String from(Instant moment) {
        String text = moment.toString();
        return text.substring(0, text.length() - 1);
    }
}
