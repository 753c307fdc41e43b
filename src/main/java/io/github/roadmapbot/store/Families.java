package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which suggestion's issue is a sub-issue of which; what one was split from is its parent unless somebody named another. */
final class Families {

    /** Those of which both have an issue, as soon as one of them gets its own. */
    private static final String READY = """
            SELECT part.id AS part, COALESCE(part.beneath, part.part_of) AS whole
              FROM suggestion part
             WHERE (part.id = :id OR part.beneath = :id OR part.beneath IS NULL AND part.part_of = :id)
               AND EXISTS (SELECT 1 FROM issue WHERE issue.suggestion = part.id)
               AND EXISTS (SELECT 1 FROM issue WHERE issue.suggestion = COALESCE(part.beneath, part.part_of))
             ORDER BY part.id
            """;

    /** Two issues that come at the same time have to see each other. */
    static final String LOCK = "families";

    private record Tie(SuggestionId part, SuggestionId whole) {}

    private Families() {}

    /** Owes what ties an issue that has just come to those that were there before. */
    static void owe(Handle handle, SuggestionId id, Instant now) {
        List<Tie> ties = handle.createQuery(READY)
                .bind("id", id.number())
                .map((row, context) ->
                        new Tie(new SuggestionId(row.getLong("part")), new SuggestionId(row.getLong("whole"))))
                .list();
        ties.forEach(tie -> Owed.add(
                handle,
                StepKind.ADD_SUB_ISSUE,
                tie.part().toString(),
                tie.whole().toString(),
                now,
                now));
    }
}
