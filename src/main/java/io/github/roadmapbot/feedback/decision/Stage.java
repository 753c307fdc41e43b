package io.github.roadmapbot.feedback.decision;

import java.time.Instant;

/** How far a vote has come. */
public sealed interface Stage {

    /** It is being found out who may vote. */
    record Calling() implements Stage {}

    /** Votes are taken. */
    record Open() implements Stage {

        public Closed close(Outcome outcome, Instant at) {
            return new Closed(outcome, at, "");
        }
    }

    /**
     * It is over.
     *
     * @param reasons as somebody wrote them down afterwards; empty until then
     */
    record Closed(Outcome outcome, Instant at, String reasons) implements Stage {

        public Closed because(String written) {
            return new Closed(outcome, at, written);
        }

        /** Whether it had nothing to decide any more when it ended. */
        public boolean isOvertaken() {
            return outcome instanceof Outcome.Overtaken;
        }

        /** Whether those who voted could not decide it. */
        public boolean isUndecided() {
            return outcome instanceof Outcome.NoAgreement || outcome instanceof Outcome.QuorumMissed;
        }
    }
}
