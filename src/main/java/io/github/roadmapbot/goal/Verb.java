package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.goal.Leave.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a goal, by whom. */
enum Verb {
    AGREE("Agree…", Who.MAINTAINER),
    TICK("Criteria…", Who.OWNER),
    STEPS("Steps…", Who.NAMED),
    TASK("Add a task…", Who.CONCERNED),
    TAKE("Tasks…", Who.ANYBODY),
    EDIT("Edit…", Who.OWNER),
    NOTE("Note something…", Who.NAMED),
    CONSULT("Ask about the solution…", Who.NAMED),
    TOGETHER("How we work together…", Who.NAMED),
    REACH("Reached…", Who.OWNER),
    CARRY("Carry over…", Who.MAINTAINER),
    DROP("Drop…", Who.MAINTAINER),
    REOPEN("Take up again…", Who.MAINTAINER);

    private final String label;
    private final Who who;

    Verb(String label, Who who) {
        this.label = label;
        this.who = who;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    Who who() {
        return who;
    }

    static Optional<Verb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
    }

    /** What can be done in a state; Slack's menu takes five at most. */
    static List<Verb> of(GoalState state) {
        if (state instanceof GoalState.Proposed) {
            return List.of(AGREE, EDIT, STEPS, TASK, TAKE, NOTE, CONSULT, DROP);
        } else if (state instanceof GoalState.UnderWay) {
            return List.of(TICK, STEPS, TASK, TAKE, EDIT, NOTE, CONSULT, TOGETHER, REACH, CARRY, DROP);
        }
        return state.isOver() ? List.of(REOPEN) : List.of(EDIT, STEPS);
    }

    boolean isButton(GoalState state) {
        return switch (this) {
            case AGREE, TICK, STEPS, TASK, TAKE, REOPEN, NOTE, CONSULT -> true;
            case EDIT -> !(state instanceof GoalState.UnderWay);
            default -> false;
        };
    }
}
