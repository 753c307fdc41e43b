package io.github.roadmapbot.outbox;

import io.github.roadmapbot.text.VisibleText;
import java.time.Instant;

/** What became of one run of a step. */
public sealed interface Outcome {

    /** It is known to have happened, and what it led to is in the store. */
    record Done() implements Outcome {}

    /**
     * Nothing went wrong, but its time has not come.
     *
     * @param alone whether it alone has to wait; otherwise patience was asked for everything
     */
    record Later(Instant dueAt, String why, boolean alone) implements Outcome {

        public Later(Instant dueAt, String why) {
            this(dueAt, why, false);
        }
    }

    /** It did not work, and may work the next time. What others say of it may hold anything, so only what can be seen is kept. */
    record Failed(String error) implements Outcome {

        public Failed {
            error = VisibleText.of(error);
        }
    }

    /** It will not work until a person has done something. */
    record Stuck(String error) implements Outcome {

        public Stuck {
            error = VisibleText.of(error);
        }
    }

    Outcome DONE = new Done();
}
