package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Quarter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the quarter before went. Nobody is named in it, whoever wrote it.
 *
 * @param words what is to be said of it; may be empty
 * @param byCategory what was planned and what was done, where that is known
 * @param well what went well
 * @param improve what to do better
 * @param figures what else was counted, in words
 * @param page the page of that quarter
 */
public record Review(
        Quarter quarter,
        String words,
        List<Done> byCategory,
        Community community,
        List<String> well,
        List<String> improve,
        List<String> figures,
        Optional<URI> page) {

    /**
     * How much was done of what was planned.
     *
     * @param category as people call it
     */
    public record Done(String category, int done, int planned) {}

    /**
     * How much was done by people who are not maintainers, in percent.
     *
     * @param target how much it should have been
     */
    public record Community(OptionalInt percent, OptionalInt target) {

        public static final Community UNKNOWN = new Community(OptionalInt.empty(), OptionalInt.empty());
    }

    public Review {
        byCategory = List.copyOf(byCategory);
        well = List.copyOf(well);
        improve = List.copyOf(improve);
        figures = List.copyOf(figures);
        page.ifPresent(Address::check);
    }

    /** The same with the page of that quarter. */
    public Review on(URI there) {
        return new Review(quarter, words, byCategory, community, well, improve, figures, Optional.of(there));
    }

    public int done() {
        return byCategory.stream().mapToInt(Done::done).sum();
    }

    public int planned() {
        return byCategory.stream().mapToInt(Done::planned).sum();
    }
}
