package io.github.roadmapbot.store.export;

import io.github.roadmapbot.store.Database;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what stood on GitHub until its issue was deleted, or moved to where nobody may look: what is said of it is public no more. */
public final class GoneIssues {

    private final Database database;

    public GoneIssues(Database database) {
        this.database = database;
    }

    /** The suggestions, goals and issues that are gone, for one export. */
    public Gone now() {
        return new Gone(database.read(handle ->
                handle.createQuery("""
                        SELECT 'r-' || CAST(issue.suggestion AS TEXT)
                          FROM issue JOIN issue_look ON issue_look.suggestion = issue.suggestion
                         WHERE issue_look.gone = TRUE
                         UNION
                        SELECT LOWER(issue.repository) || '#' || CAST(issue.number AS TEXT)
                          FROM issue JOIN issue_look ON issue_look.suggestion = issue.suggestion
                         WHERE issue_look.gone = TRUE
                         UNION
                        SELECT 'g-' || CAST(goal.id AS TEXT)
                          FROM goal JOIN issue ON LOWER(issue.repository) = LOWER(goal.repository)
                                              AND issue.number = goal.number
                          JOIN issue_look ON issue_look.suggestion = issue.suggestion
                         WHERE issue_look.gone = TRUE
                        """).mapTo(String.class).stream().collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * What is gone.
     *
     * @param subjects as decisions name them, in small letters
     */
    public record Gone(Set<String> subjects) {

        /** Whether this is gone: a suggestion, a goal or an issue, as a decision about it names it. */
        public boolean holds(String subject) {
            return subjects.contains(subject.toLowerCase(Locale.ROOT));
        }
    }
}
