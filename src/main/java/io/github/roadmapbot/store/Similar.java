package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Likeness.Alike;
import io.github.roadmapbot.store.Search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the suggestions of a roadmap that may wish for the same as a title does. The engine proposes, by words and by
 * pieces of words; what it proposes is then compared word by word.
 */
public final class Similar {

    /** Words and pieces of words weigh the same: measured, and hardly better otherwise. */
    private static final double HALF = 0.5;

    /** Rows that are scored where words only help: measured to do as well as any number. */
    private static final int FEW = 200;

    /**
     * A suggestion that may wish for the same.
     *
     * @param score comparable within one answer only
     * @param alike how much of both titles is spelt alike, from 0 to 1; comparable with any other
     */
    public record Match(SuggestionId id, double score, double alike) {}

    private record Candidate(long id, double proposed, Alike likeness) {

        /** The same, proposed once more. */
        Candidate and(double again) {
            return new Candidate(id, proposed + again, likeness);
        }
    }

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
        Likeness likeness = new Likeness(terms);
        Map<Long, Candidate> candidates = new HashMap<>();
        database.read(handle -> {
            propose(candidates, search.byWords(handle, roadmap, terms, Search.AFFORDABLE), likeness);
            propose(candidates, search.byPieces(handle, roadmap, terms, Search.AFFORDABLE), likeness);
            return candidates;
        });
        return ranked(List.copyOf(candidates.values()), atMost);
    }

    /**
     * How much of a title is spelt alike, from 0 to 1, in those that share its words, by their numbers; in a large store in those
     * that share the rarest, and where none does in those that share pieces. It is there beside a search by what is meant,
     * and takes a third of the time.
     */
    public Map<Long, Double> alike(String title, String roadmap) {
        SearchTerms terms = SearchTerms.of(title);
        if (terms.words().isEmpty()) {
            return Map.of();
        }
        Search search = database.engine().search();
        List<Hit> hits = database.read(handle -> {
            List<Hit> found = new ArrayList<>(search.byWords(handle, roadmap, terms, FEW));
            if (found.isEmpty()) { // a language without spaces, or a misspelt name
                found.addAll(search.byPieces(handle, roadmap, terms, FEW));
            }
            return found;
        });
        Likeness likeness = new Likeness(terms);
        Map<Long, Double> alike = new HashMap<>();
        hits.forEach(hit -> alike.put(hit.id(), likeness.to(hit.title()).share()));
        alike.values().removeIf(share -> share == 0); // pieces in common, and no word that is alike
        return alike;
    }

    /** Each list is measured by its best, so that lists of different kinds can be put together. */
    private static void propose(Map<Long, Candidate> candidates, List<Hit> hits, Likeness likeness) {
        double best = hits.isEmpty() ? 1 : hits.get(0).score();
        for (Hit hit : hits) {
            double proposed = HALF * hit.score() / best;
            candidates.compute(
                    hit.id(),
                    (id, known) -> known == null
                            ? new Candidate(id, proposed, likeness.to(hit.title()))
                            : known.and(proposed));
        }
    }

    private static List<Match> ranked(List<Candidate> candidates, int atMost) {
        double best = candidates.stream()
                .mapToDouble(candidate -> candidate.likeness().score())
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.likeness().score() > 0)
                .map(candidate -> new Match(
                        new SuggestionId(candidate.id()),
                        candidate.proposed() + candidate.likeness().score() / best,
                        candidate.likeness().share()))
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.id().number()))
                .limit(atMost)
                .toList();
    }
}
