package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What an edit of a goal made of it: the words that were there before, and what is owed to GitHub for it. */
final class Edits {

    private Edits() {}

    /** What is not there any more, so that nothing goes without a trace; empty if all of it is. */
    static String between(GoalPlan before, GoalPlan after) {
        List<String> parts = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            parts.add("it was called “%s”".formatted(before.title()));
        }
        if (!before.quarter().equals(after.quarter())) {
            parts.add("it was planned for " + before.quarter());
        }
        before.criteria().stream()
                .filter(each -> !after.criteria().contains(each))
                .forEach(each -> parts.add("without the criterion “%s”".formatted(each)));
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    /** Owes a goal's new title to its issue, and its new place to the board. */
    static void owe(Handle handle, GoalId id, GoalPlan before, GoalPlan after, Instant now) {
        if (!before.title().equals(after.title())) {
            Due.about(handle, id, id + " title", now, StepKind.REFRESH_GOAL);
        }
        if (!before.quarter().equals(after.quarter()) || !before.category().equals(after.category())) {
            Due.add(handle, id, now, StepKind.PLACE_GOAL);
        }
    }
}
