package io.github.roadmapbot.store;

import static java.util.stream.Collectors.joining;

import io.github.roadmapbot.store.Rarity.Chosen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Finds suggestions by SQLite's FTS5. */
final class SqliteSearch implements Search {

    /** What was counted, and how many suggestions there were then. */
    private record Counted(Rarity rarity, long suggestions) {}

    private volatile Optional<Counted> counted = Optional.empty();

    @Override
    public List<Hit> byWords(Handle handle, String roadmap, SearchTerms terms, int affordable) {
        Chosen words = rarity(handle)
                .map(rarity -> rarity.rarestWords(terms.words(), affordable))
                .orElseGet(() -> new Chosen(terms.words(), List.of()));
        return find(handle, "suggestion_words", roadmap, words);
    }

    @Override
    public List<Hit> byPieces(Handle handle, String roadmap, SearchTerms terms, int affordable) {
        List<String> pieces = terms.pieces();
        return find(
                handle,
                "suggestion_pieces",
                roadmap,
                rarity(handle)
                        .map(rarity -> rarity.rarestPieces(pieces, affordable))
                        .orElseGet(() -> new Chosen(pieces, List.of())));
    }

    private static List<Hit> find(Handle handle, String index, String roadmap, Chosen chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT suggestion.id, suggestion.title, -<index>.rank AS score
                          FROM <index> CROSS JOIN suggestion ON suggestion.id = <index>.rowid
                         WHERE <index> MATCH :terms
                           AND suggestion.roadmap = :roadmap AND suggestion.status <> 'withdrawn'
                         ORDER BY <index>.rank, suggestion.id
                         LIMIT :enough
                        """)
                .define("index", index)
                .bind("terms", question(chosen))
                .bind("roadmap", roadmap)
                .bind("enough", ENOUGH)
                .map((row, context) -> new Hit(row.getLong("id"), row.getString("title"), row.getDouble("score")))
                .list();
    }

    private static String question(Chosen chosen) {
        Stream<String> together = chosen.together().isEmpty()
                ? Stream.empty()
                : Stream.of("(" + quoted(chosen.together()).collect(joining(" AND ")) + ")");
        return Stream.concat(quoted(chosen.any()), together).collect(joining(" OR "));
    }

    /** Terms consist of letters and digits only, so that quotes make them harmless. */
    private static Stream<String> quoted(List<String> terms) {
        return terms.stream().map("\"%s\""::formatted);
    }

    /** Nothing while every term is affordable; counted again when a tenth has come to it. */
    private Optional<Rarity> rarity(Handle handle) {
        long now = handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM suggestion")
                .mapTo(Long.class)
                .one();
        if (now <= AFFORDABLE) {
            return Optional.empty();
        }
        Optional<Counted> known = counted;
        if (known.isEmpty() || known.get().suggestions() * 11 < now * 10) {
            Rarity rarity =
                    new Rarity(counts(handle, "suggestion_word_counts"), counts(handle, "suggestion_piece_counts"));
            known = Optional.of(new Counted(rarity, now));
            counted = known;
        }
        return known.map(Counted::rarity);
    }

    private static Map<String, Integer> counts(Handle handle, String table) {
        Map<String, Integer> counts = new HashMap<>();
        handle.createQuery("SELECT term, doc FROM <table>")
                .define("table", table)
                .map((row, context) -> Map.entry(row.getString("term"), row.getInt("doc")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
