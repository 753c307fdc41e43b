package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Steps;
import java.time.Instant;

/** How fast a lane goes, beyond the times at which its steps are due. */
public sealed interface Tempo permits Pacing, Tempo.Unpaced {

    /** Nothing is begun before this. */
    Instant opensAt();

    /** The other system asked for patience when a step was run; what becomes of that step. */
    Outcome.Later rest(Step step, Outcome.Later asked);

    /** As fast as it goes; when patience is asked for, all that is due is put off. */
    record Unpaced(Steps steps, Lane lane) implements Tempo {

        @Override
        public Instant opensAt() {
            return Instant.MIN;
        }

        @Override
        public Outcome.Later rest(Step step, Outcome.Later asked) {
            steps.rest(lane, asked.dueAt());
            return asked;
        }
    }
}
