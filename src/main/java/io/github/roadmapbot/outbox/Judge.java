package io.github.roadmapbot.outbox;

import java.io.IOException;

/** Knows what the failures of one lane's other system mean. */
@FunctionalInterface
public interface Judge {

    /**
     * What a failure means.
     *
     * @param outcome what becomes of the step
     * @param certainlyNotDone whether the other system is known to have done nothing
     */
    record Verdict(Outcome outcome, boolean certainlyNotDone) {}

    Verdict judge(IOException failure);
}
