package io.github.roadmapbot.outbox;

import java.time.Instant;

/** What became of one run of a step. */
public sealed interface Outcome {

    /** It is known to have happened, and what it led to is in the store. */
    record Done() implements Outcome {}

    /** Nothing went wrong, but its time has not come. */
    record Later(Instant dueAt, String why) implements Outcome {}

    /** It did not work, and may work the next time. */
    record Failed(String error) implements Outcome {}

    /** It will not work until a person has done something. */
    record Stuck(String error) implements Outcome {}

    Outcome DONE = new Done();
}
