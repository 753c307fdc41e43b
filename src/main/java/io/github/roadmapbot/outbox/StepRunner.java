package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Step;
import java.io.IOException;

/**
 * Does one kind of step. It may be run again after a run that died at any point, and must not show twice: what it creates
 * goes through {@link Creation}, everything else overwrites.
 */
@FunctionalInterface
public interface StepRunner {

    /**
     * Does it, or what is left of it.
     *
     * @throws IOException what the other system answered; the lane's {@link Judge} says what follows from it
     */
    Outcome run(Step step) throws IOException;
}
