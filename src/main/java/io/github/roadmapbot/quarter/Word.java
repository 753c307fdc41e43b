package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;

/**
 * Something that is said about a quarter's planning.
 *
 * @param what one of the names below
 * @param rest what else is to be known
 */
public record Word(Quarter quarter, String what, String rest) {

    /** Its discussion is open. */
    static final String OPENED = "opened";
    /** It still is. */
    static final String NUDGE = "nudge";
    /** What was collected is to be decided. */
    static final String COMPILE = "compile";
    /** When people meet. */
    static final String INVITATION = "invitation";
    /** They meet at another time than was said. */
    static final String MOVED = "moved";
    /** Something is in the way of the session; the rest is its moment and why. */
    static final String POSTPONE = "postpone";
    /** The session is about to begin; the rest is who is told in private, or nobody. */
    static final String START = "start";
    /** Something was not done; the rest is its duty, its level, its day, and who is told in private. */
    static final String CALL = "call";
    /** Somebody plans it; the rest is who. */
    static final String PLANNER = "planner";
    /** Somebody would like to lead; the rest is who. */
    static final String VOLUNTEER = "volunteer";
    /** Nobody held its session. */
    static final String SKIPPED = "skipped";
    /** Its page waits for somebody to merge it; the rest is the address of the pull request. */
    public static final String PROPOSED = "proposed";
    /** People can read its page; the rest is where. */
    public static final String PAGE = "page";
    /** It was planned. */
    static final String HELD = "held";

    /** What is to be said, as it is owed. */
    public static Due due(Quarter quarter, String what, String rest) {
        return new Due(StepKind.TELL_CYCLE, (quarter.key() + " " + what + " " + rest).strip());
    }

    static Word of(Step step) {
        String[] parts = step.detail().split(" ", 3);
        return new Word(Quarter.parse(parts[0]), parts[1], parts.length == 3 ? parts[2] : "");
    }
}
