package io.github.roadmapbot.triage.batch;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;

/** What is done with each draft of a batch. */
@FunctionalInterface
interface Deed {

    /** What became of one draft. */
    enum Result {
        DONE,
        /** It counts, and another maintainer has to do the same. */
        COUNTED,
        /** Somebody else was faster. */
        TOO_LATE
    }

    Result on(Suggestion suggestion, State.Draft draft);

    static Result of(boolean made) {
        return made ? Result.DONE : Result.TOO_LATE;
    }
}
