package io.github.roadmapbot.feedback;

import java.time.Instant;

/**
 * Where a suggestion stands. A state offers only the moves that are legal from it: there is no way to publish what nobody
 * approved.
 */
public sealed interface State {

    /** Waits for the maintainers. */
    record Draft() implements State {

        public Approved approve(Decision decision, Quarter quarter) {
            return new Approved(decision, quarter);
        }

        public Declined decline(Decision decision) {
            return new Declined(decision);
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }
    }

    /** A maintainer wants it in {@code quarter}; GitHub is owed an issue, a board item and a comment. */
    record Approved(Decision decision, Quarter quarter) implements State {

        public Published published() {
            return new Published(decision, quarter);
        }
    }

    /** It lives on as an issue. */
    record Published(Decision decision, Quarter quarter) implements State {}

    /** A maintainer said no, and why. */
    record Declined(Decision decision) implements State {

        public Declined {
            if (decision.reason().isBlank()) {
                throw new IllegalArgumentException("Declining needs a reason, because the proposer is told it");
            }
        }
    }

    /** Its proposer took it back. */
    record Withdrawn(Instant at) implements State {}
}
