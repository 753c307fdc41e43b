package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.text.Unnamed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What an edit of a goal made of it: what was there before and is now, and what is owed to GitHub for it. */
final class Edits {

    private final Goal goal;
    private final GoalPlan before;
    private final GoalPlan after;

    Edits(Goal goal, GoalPlan after) {
        this.goal = goal;
        this.before = goal.plan();
        this.after = after;
    }

    /** Whether maintainers agreed on something else. */
    boolean changeWhatWasAgreedOn() {
        return !(goal.state() instanceof GoalState.Proposed)
                && (before.kind() != after.kind()
                        || !before.criteria().equals(after.criteria())
                        || !before.owners().equals(after.owners()));
    }

    /** Owes a goal's new title to its issue, and its new place to the board, if it has an issue. */
    void owe(Handle handle, Instant now) {
        if (goal.issue().isEmpty()) {
            return;
        }
        GoalId id = goal.id();
        if (!before.title().equals(after.title())) {
            Due.about(handle, id, id + " title", now, StepKind.REFRESH_GOAL);
        }
        if (!before.quarter().equals(after.quarter()) || !before.category().equals(after.category())) {
            Due.add(handle, id, now, StepKind.PLACE_GOAL);
        }
    }

    /** What was there and what is, so that nothing goes without a trace; empty if it is the same. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            parts.add("it was called “%s”".formatted(before.title()));
        }
        if (!before.quarter().equals(after.quarter())) {
            parts.add("it was planned for " + before.quarter());
        }
        if (before.kind() != after.kind()) {
            parts.add("it was %s and is %s now".formatted(word(before), word(after)));
        }
        if (!before.owners().equals(after.owners())) {
            parts.add("it was owned by %s and is by %s now".formatted(people(before), people(after)));
        }
        without(after.criteria(), before.criteria())
                .forEach(each -> parts.add("without the criterion “%s”".formatted(each)));
        without(before.criteria(), after.criteria())
                .forEach(each -> parts.add("with the new criterion “%s”".formatted(each)));
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    private static List<String> without(List<String> known, List<String> all) {
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static String word(GoalPlan plan) {
        return plan.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String people(GoalPlan plan) {
        return plan.owners().stream()
                .map(person -> Unnamed.is(person) ? Unnamed.WORDS : "<@%s>".formatted(person))
                .collect(Collectors.joining(", "));
    }
}
