package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a button or a window about goals remembers.
 *
 * @param verb what is to be done
 * @param about a goal, a task of one, or a roadmap's key
 */
record Memo(String verb, String about) {

    static Memo of(String verb, Goal goal) {
        return new Memo(verb, goal.id().toString());
    }

    static Memo of(String verb, Roadmap roadmap) {
        return new Memo(verb, roadmap.key());
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    static Optional<Memo> read(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(" ", 2);
        return parts.length == 2 ? Optional.of(new Memo(parts[0], parts[1])) : Optional.empty();
    }

    Optional<GoalId> goal() {
        return GoalId.typed(about.split(" ", 2)[0]);
    }

    /** The number of the task, where it is about one. */
    Optional<Long> task() {
        String[] parts = about.split(" ", 2);
        return parts.length == 2 && parts[1].matches("[0-9]{1,18}")
                ? Optional.of(Long.parseLong(parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return verb + " " + about;
    }
}
