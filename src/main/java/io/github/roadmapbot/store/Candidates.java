package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Suggestion;
import java.util.List;

/** The suggestions that are ranked against each other. */
public final class Candidates {

    private final Database database;

    public Candidates(Database database) {
        this.database = database;
    }

    /** Everything on a roadmap that nobody has decided yet. */
    public List<Suggestion> undecided(String roadmap) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion
                         WHERE roadmap = :roadmap AND status IN ('draft', 'needs-info', 'snoozed', 'escalated')
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .map(SuggestionRow::read)
                .list());
    }

    /** Everything that a quarter is meant to bring. */
    public List<Suggestion> plannedFor(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion
                         WHERE roadmap = :roadmap AND quarter = :quarter
                           AND status IN ('approved', 'published', 'shipped', 'deferred')
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map(SuggestionRow::read)
                .list());
    }
}
