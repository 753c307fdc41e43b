package io.github.roadmapbot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds suggestions by PostgreSQL's text search, and by its trigrams where the server has them. */
final class PostgresqlSearch implements Search {

    /** PostgreSQL's own threshold is for spelling mistakes; wishes for the same thing share less. */
    private static final String LEAST_SIMILARITY = "SET LOCAL pg_trgm.similarity_threshold = 0.12";

    @Override
    public List<Hit> byWords(Handle handle, String roadmap, SearchTerms terms, int affordable) {
        if (terms.words().isEmpty()) {
            return List.of();
        }
        // as BM25 has it: a word tells the more the fewer titles have it, and the more the shorter the title is
        return handle.createQuery("""
                        WITH asked AS (
                            SELECT DISTINCT plainto_tsquery('english', word) AS query
                              FROM unnest(:words) AS word
                             WHERE numnode(plainto_tsquery('english', word)) > 0
                        ), counted AS (
                            SELECT query, (SELECT COUNT(*) FROM suggestion
                                            WHERE to_tsvector('english', title) @@ query) AS titles
                              FROM asked
                        ), rarest AS (
                            SELECT query, titles, SUM(titles) OVER (ORDER BY titles, query::text) AS cost
                              FROM counted WHERE titles > 0
                        )
                        SELECT suggestion.id, title,
                               SUM(LN(1 + (SELECT COUNT(*) FROM suggestion)::float / titles)
                                   / (1 + 0.3 + 0.9 * LENGTH(title) / 50.0)) AS score
                          FROM rarest JOIN suggestion ON to_tsvector('english', title) @@ query
                         WHERE (cost <= :affordable OR cost = titles)
                           AND roadmap = :roadmap AND status <> 'withdrawn'
                         GROUP BY suggestion.id
                         ORDER BY score DESC, suggestion.id
                         LIMIT :enough
                        """)
                .bind("words", terms.words().toArray(String[]::new))
                .bind("affordable", affordable)
                .bind("roadmap", roadmap)
                .bind("enough", ENOUGH)
                .map((row, context) -> new Hit(row.getLong("id"), row.getString("title"), row.getDouble("score")))
                .list();
    }

    @Override
    public List<Hit> byPieces(Handle handle, String roadmap, SearchTerms terms, int affordable) {
        if (terms.pieces().isEmpty() || !hasPieces(handle)) {
            return List.of();
        }
        return handle.inTransaction(asking -> {
            asking.execute(LEAST_SIMILARITY);
            return asking.createQuery("""
                            SELECT id, title, similarity(title, :title) AS score
                              FROM suggestion
                             WHERE title % :title AND roadmap = :roadmap AND status <> 'withdrawn'
                             ORDER BY score DESC, id
                             LIMIT :enough
                            """)
                    .bind("title", String.join(" ", terms.words()))
                    .bind("roadmap", roadmap)
                    .bind("enough", ENOUGH)
                    .map((row, context) -> new Hit(row.getLong("id"), row.getString("title"), row.getDouble("score")))
                    .list();
        });
    }

    private static boolean hasPieces(Handle handle) {
        return handle.createQuery("SELECT to_regclass('suggestion_title_pieces') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
    }
}
