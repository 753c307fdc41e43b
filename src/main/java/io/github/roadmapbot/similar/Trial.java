package io.github.roadmapbot.similar;

import io.github.roadmapbot.store.SampleStore;
import io.github.roadmapbot.store.SampleStore.Sample;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks the bot's own search for the like of every pair's first, and looks in which place it comes. */
public final class Trial {

    /** Far more than is ever shown, for the mean of the places. */
    private static final int LOOKED_AT = 100;

    private final Pairs pairs;
    private final Optional<LocalModel> model;
    private final Optional<StoreSettings> store;

    /**
     * A trial of the search as a bot would have it.
     *
     * @param store an empty database; a temporary file if there is none
     */
    public Trial(Pairs pairs, Optional<LocalModel> model, Optional<StoreSettings> store) {
        this.pairs = pairs;
        this.model = model;
        this.store = store;
    }

    /** Everything is of one roadmap. */
    public Outcome amongAll() {
        return run(titled -> "all");
    }

    /** Each project has a roadmap of its own. */
    public Outcome withinProject() {
        return run(Titled::project);
    }

    /** How long it takes with so many suggestions in one roadmap. */
    public Outcome atSize(int size) {
        List<Titled> indexed = new Variations(pairs.indexed()).upTo(size);
        return run(indexed, titled -> "all");
    }

    private Outcome run(Function<Titled, String> roadmap) {
        return run(pairs.indexed(), roadmap);
    }

    private Outcome run(List<Titled> indexed, Function<Titled, String> roadmap) {
        List<Sample> samples = indexed.stream()
                .map(titled -> new Sample(roadmap.apply(titled), titled.title()))
                .toList();
        try (SampleStore sample = SampleStore.of(samples, store);
                SimilarSearch similar = new SimilarSearch(sample.database(), model)) {
            similar.catchUp();
            pairs.asked().forEach(asked -> similar.to(asked.title(), roadmap.apply(asked), LOOKED_AT)); // warms up
            List<Integer> places = new ArrayList<>();
            List<Long> nanos = new ArrayList<>();
            for (Titled asked : pairs.asked()) {
                long from = System.nanoTime();
                List<Match> found = similar.to(asked.title(), roadmap.apply(asked), LOOKED_AT);
                nanos.add(System.nanoTime() - from);
                places.add(place(asked, found, indexed));
            }
            return new Outcome(indexed.size(), places, nanos);
        }
    }

    /** From 1; 0 if it was not found. It does not find itself. */
    private int place(Titled asked, List<Match> found, List<Titled> indexed) {
        List<Titled> others = found.stream()
                .map(match -> indexed.get((int) match.id().number() - 1))
                .filter(titled -> !titled.key().equals(asked.key()))
                .toList();
        for (int at = 0; at < others.size(); at++) {
            if (pairs.areSame(asked, others.get(at))) {
                return at + 1;
            }
        }
        return 0;
    }
}
