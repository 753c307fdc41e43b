package io.github.roadmapbot.feedback.cycle;

/** Where the planning of a quarter stands. A state offers only the moves that are legal from it. */
public sealed interface CycleState {

    /**
     * Its session was not held yet. It can be held whatever was prepared: some communities talk first and write issues
     * afterwards.
     */
    sealed interface Ahead extends CycleState {

        default Planned hold() {
            return new Planned();
        }

        default Skipped skip(String why) {
            return new Skipped(why);
        }
    }

    /** Its dates are known, and nothing has happened yet. */
    record Upcoming() implements Ahead {

        public Collecting open() {
            return new Collecting();
        }
    }

    /** Its discussion is open. */
    record Collecting() implements Ahead {

        public Compiling compile() {
            return new Compiling();
        }
    }

    /** What was collected becomes issues before people meet. */
    record Compiling() implements Ahead {}

    /** It was planned, and its end can be looked back at. */
    sealed interface Settled extends CycleState {

        default Reviewed review() {
            return new Reviewed();
        }
    }

    /** The session was held; its page is on the way. */
    record Planned() implements Settled {

        public Finalised finalise() {
            return new Finalised();
        }
    }

    /** Its page is there. */
    record Finalised() implements Settled {

        public Running run() {
            return new Running();
        }
    }

    /** The quarter is on. */
    record Running() implements Settled {}

    /** It is over, and was looked back at. */
    record Reviewed() implements CycleState {}

    /**
     * Nobody held its session.
     *
     * @param why what was tried, or what somebody said
     */
    record Skipped(String why) implements CycleState {

        /** Better late than never: somebody plans it after all. */
        public Upcoming takeUp() {
            return new Upcoming();
        }
    }

    /** Whether its session is still to come. */
    default boolean isAhead() {
        return this instanceof Ahead;
    }

    /** As people say it. */
    default String words() {
        if (this instanceof Upcoming) {
            return "not begun yet";
        } else if (this instanceof Collecting) {
            return "feedback is collected";
        } else if (this instanceof Compiling) {
            return "feedback becomes issues";
        } else if (this instanceof Planned) {
            return "planned, its page is on the way";
        } else if (this instanceof Finalised) {
            return "planned, and its page is there";
        } else if (this instanceof Running) {
            return "under way";
        }
        return this instanceof Reviewed ? "over and looked back at" : "skipped";
    }
}
