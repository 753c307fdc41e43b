package io.github.roadmapbot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** How an engine finds the suggestions of a roadmap by their titles; what was withdrawn is not found. */
sealed interface Search permits SqliteSearch, PostgresqlSearch {

    /** More than anybody looks at, and enough that a blend of two lists knows both scores of what it puts first. */
    int ENOUGH = 50;

    /**
     * A suggestion that was found.
     *
     * @param score higher is better; comparable within one list only
     */
    record Hit(long id, String title, double score) {}

    /** What shares words with the title, however they are inflected; the best first. */
    List<Hit> byWords(Handle handle, String roadmap, SearchTerms terms);

    /** What shares pieces of words with the title; the best first. */
    List<Hit> byPieces(Handle handle, String roadmap, SearchTerms terms);
}
