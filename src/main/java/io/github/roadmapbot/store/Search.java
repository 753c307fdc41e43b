package io.github.roadmapbot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** How an engine finds the suggestions of a roadmap by their titles; what was withdrawn is not found. */
sealed interface Search permits SqliteSearch, PostgresqlSearch {

    /** More than anybody looks at, and enough that a blend of two lists knows both scores of what it puts first. */
    int ENOUGH = 50;

    /** As many rows as are scored within two milliseconds: how far a search goes that words have to find everything for. */
    int AFFORDABLE = 1_000;

    /**
     * A suggestion that was found.
     *
     * @param score higher is better; comparable within one list only
     */
    record Hit(long id, String title, double score) {}

    /**
     * What shares words with the title, however they are inflected; the best first.
     *
     * @param affordable how many rows are scored at most: of a large store only those with the rarest words
     */
    List<Hit> byWords(Handle handle, String roadmap, SearchTerms terms, int affordable);

    /**
     * What shares pieces of words with the title; the best first.
     *
     * @param affordable how many rows are scored at most: of a large store only those with the rarest pieces
     */
    List<Hit> byPieces(Handle handle, String roadmap, SearchTerms terms, int affordable);
}
