package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import java.util.List;

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
    /** Whether most will be absent is to be counted; the rest is the session's moment. */
    static final String COUNT = "count";
    /** Something is in the way of the session; the rest is its moment, who is told, and why. */
    static final String POSTPONE = "postpone";
    /** The session is about to begin; the rest is its moment, and who is told in private. */
    static final String START = "start";
    /** Something was not done; the rest is its duty, its level, its day, and who is told in private. */
    static final String CALL = "call";
    /** Somebody plans it; the rest is who, and who appointed them. */
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

    /** Stands where nobody is told in private. */
    static final String NOBODY = "-";

    /** Says it to everybody who plans the quarter, or to nobody in private; the rest is what is before who, who, and what is behind. */
    static List<Due> toPlanners(Cycle cycle, String what, String before, String behind) {
        List<String> people = cycle.hasPlanner() ? cycle.planners() : List.of(NOBODY);
        return people.stream()
                .map(person -> due(cycle.quarter(), what, "%s %s %s".formatted(before, person, behind)))
                .toList();
    }

    /** What is to be said, as it is owed. */
    public static Due due(Quarter quarter, String what, String rest) {
        return new Due(StepKind.TELL_CYCLE, (quarter.key() + " " + what + " " + rest).strip());
    }

    static Word of(Step step) {
        String[] parts = step.detail().split(" ", 3);
        return new Word(Quarter.parse(parts[0]), parts[1], parts.length == 3 ? parts[2] : "");
    }
}
