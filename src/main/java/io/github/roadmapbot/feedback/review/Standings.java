package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.review.Stages.Meaning;
import java.util.List;

/** How many of a quarter's roadmap are how far. */
public record Standings(int done, int inProgress, int ready, int blocked, int elsewhere) {

    /** Counts them by what the stages of the board mean; what was dropped is none of them. */
    public static Standings of(List<Work> all, Stages stages) {
        return new Standings(
                (int) all.stream().filter(Work::isDone).count(),
                open(all, stages, Meaning.IN_PROGRESS),
                open(all, stages, Meaning.READY),
                open(all, stages, Meaning.BLOCKED),
                open(all, stages, Meaning.OTHER));
    }

    private static int open(List<Work> all, Stages stages, Meaning meaning) {
        return (int) all.stream()
                .filter(Work::isOpen)
                .filter(work -> stages.of(work.stage()) == meaning)
                .count();
    }

    public int all() {
        return done + inProgress + ready + blocked + elsewhere;
    }
}
