package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;

/** Where a goal stands. A state offers only the moves that are legal from it: nobody reaches what nobody agreed on. */
public sealed interface GoalState {

    /** Somebody wrote it down; the group refines it. */
    record Proposed() implements GoalState {

        public Agreed agree(Decision decision) {
            return new Agreed(decision);
        }

        public Dropped drop(Decision decision) {
            return new Dropped(decision);
        }
    }

    /** The maintainers agreed; it is on its way to GitHub. */
    record Agreed(Decision decision) implements GoalState {

        public Published published() {
            return new Published(decision);
        }
    }

    /** It is on the roadmap, and people work on it. */
    sealed interface UnderWay extends GoalState {

        default Done reach(Decision decision) {
            return new Done(decision);
        }

        default Dropped drop(Decision decision) {
            return new Dropped(decision);
        }

        default CarriedOver carryOver(Decision decision, Quarter from) {
            return new CarriedOver(decision, from);
        }
    }

    record Published(Decision decision) implements UnderWay {}

    /**
     * It was not reached in its quarter, and goes on in the next.
     *
     * @param from the quarter that it was planned for last
     */
    record CarriedOver(Decision decision, Quarter from) implements UnderWay {}

    /** It was reached. */
    record Done(Decision decision) implements GoalState {

        public Published reopen(Decision again) {
            return new Published(again);
        }
    }

    /** Nobody pursues it any more. */
    record Dropped(Decision decision) implements GoalState {

        public Published reopen(Decision again) {
            return new Published(again);
        }
    }

    /** Whether nothing more is to be done for it. */
    default boolean isOver() {
        return this instanceof Done || this instanceof Dropped;
    }
}
