package io.github.roadmapbot.similar;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.similar.Neighbours.Near;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.Vectors;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the suggestions of a roadmap that may wish for the same as a title does, by what is meant and by words. What is meant
 * decides; words decide between what is meant alike, and find names and languages that the model has never seen.
 */
public final class SimilarByMeaning {

    /** Anything up to this is measured to be as good; five times as much finds one pair in 125 less. */
    private static final double WORDS = 0.02;

    /** What is farther away has nothing to do with it: three in four titles of a project are nearer to each other. */
    private static final double LEAST = 0.4;

    /** So many more are looked up than are wanted, because some were withdrawn. */
    private static final int MORE = 20;

    private final Similar byWords;
    private final Vectors vectors;
    private final Meanings meanings;

    public SimilarByMeaning(Similar byWords, Vectors vectors, Meanings meanings) {
        this.byWords = byWords;
        this.vectors = vectors;
        this.meanings = meanings;
    }

    /** The most similar ones, the best first. */
    public List<Match> to(String title, String roadmap, int atMost) {
        if (title.isBlank()) {
            return List.of();
        }
        Meaning meaning = meanings.of(title);
        // the second model still reads: until it has, everything is done that needs the first one only, or neither
        Neighbours neighbours = meanings.in(roadmap);
        int[] around = neighbours.around(meaning.signs());
        Map<Long, Double> alike = byWords.alike(title, roadmap);
        byte[] asked = meanings.code(meaning, title);
        Map<Long, Match> matches = new HashMap<>();
        for (Near near : neighbours.nearest(asked, around)) {
            if (near.cosine() >= LEAST) {
                matches.put(near.id(), match(near.id(), near.cosine(), 0));
            }
        }
        // of what the models have not read yet, the spelling tells all that is known
        alike.forEach((id, share) ->
                matches.put(id, match(id, neighbours.cosine(asked, id).orElse(share), share)));
        return ranked(matches.values(), atMost);
    }

    private static Match match(long id, double cosine, double alike) {
        return new Match(new SuggestionId(id), cosine + WORDS * alike, alike);
    }

    private List<Match> ranked(Collection<Match> matches, int atMost) {
        List<Match> sorted = matches.stream()
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.id().number()))
                .toList();
        // few are withdrawn: the first ones are nearly always enough
        List<Match> first = standing(sorted.subList(0, Math.min(atMost + MORE, sorted.size())));
        List<Match> standing = first.size() < atMost ? standing(sorted) : first;
        return standing.subList(0, Math.min(atMost, standing.size()));
    }

    private List<Match> standing(List<Match> matches) {
        Set<Long> standing = vectors.standing(
                matches.stream().map(match -> match.id().number()).toList());
        return matches.stream()
                .filter(match -> standing.contains(match.id().number()))
                .toList();
    }
}
