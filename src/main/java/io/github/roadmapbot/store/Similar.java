package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Search.Hit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the suggestions of a roadmap that may wish for the same as a title does. */
public final class Similar {

    /** Words and pieces of words weigh the same: measured, and hardly better otherwise. */
    private static final double HALF = 0.5;

    /**
     * A suggestion that may wish for the same.
     *
     * @param score of at most 1, within one answer
     */
    public record Match(SuggestionId id, double score) {}

    private final Database database;

    public Similar(Database database) {
        this.database = database;
    }

    /** The most similar ones, the best first; none if the title has no words that tell anything. */
    public List<Match> to(String title, String roadmap, int atMost) {
        SearchTerms terms = SearchTerms.of(title);
        if (terms.words().isEmpty()) {
            return List.of();
        }
        Search search = database.engine().search();
        Map<Long, Double> blend = new HashMap<>();
        database.read(handle -> {
            add(blend, search.byWords(handle, roadmap, terms));
            add(
                    blend,
                    search.byPieces(handle, roadmap, terms).stream()
                            .filter(hit -> terms.haveWordLikeOneIn(hit.title()))
                            .toList());
            return blend;
        });
        return blend.entrySet().stream()
                .map(entry -> new Match(new SuggestionId(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.id().number()))
                .limit(atMost)
                .toList();
    }

    /** Each list is measured by its best, so that lists of different kinds can be put together. */
    private static void add(Map<Long, Double> blend, List<Hit> hits) {
        double best = hits.isEmpty() ? 1 : hits.get(0).score();
        hits.forEach(hit -> blend.merge(hit.id(), HALF * hit.score() / best, Double::sum));
    }
}
