package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.feedback.goal.Task;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a button or a window about goals remembers.
 *
 * @param verb what is to be done
 * @param about a goal, a task of one and how it was shown, or a roadmap's key
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

    /** How a task is shown in its window: only what is other afterwards was changed by who had it open. */
    static Memo change(Goal goal, Task task) {
        return new Memo(
                "change",
                "%s %d %b %s"
                        .formatted(
                                goal.id(),
                                task.id(),
                                task.newcomers(),
                                task.taker().orElse("")));
    }

    /**
     * What is changed only as long as it reads as it was shown.
     *
     * @param shown how it reads now, as {@link Shown} has it
     */
    static Memo of(Verb verb, Goal goal, String shown) {
        return new Memo(verb.key(), goal.id() + " " + shown);
    }

    /** Which criteria are shown as met: only where somebody changed that it is they who did. */
    static Memo ticks(Goal goal) {
        String met = goal.criteria().stream()
                .filter(Goal.Criterion::met)
                .map(each -> Integer.toString(each.position()))
                .collect(Collectors.joining(","));
        return new Memo(Verb.TICK.key(), "%s %s %s".formatted(goal.id(), Shown.criteria(goal), met));
    }

    /** How it read when it was shown; empty if that is not known. */
    String shown() {
        return part(1).orElse("");
    }

    /** The positions of the criteria that were shown as met. */
    Set<Integer> shownMet() {
        return part(2).stream()
                .flatMap(met -> Stream.of(met.split(",")))
                .filter(each -> each.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** The number of the task, where it is about one. */
    Optional<Long> task() {
        return part(1).filter(number -> number.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    /** Whether the task was shown as one for newcomers. */
    boolean shownNewcomers() {
        return part(2).filter("true"::equals).isPresent();
    }

    /** Who was shown to do the task. */
    Optional<String> shownTaker() {
        return part(3).filter(taker -> !taker.isEmpty());
    }

    private Optional<String> part(int place) {
        String[] parts = about.split(" ", 4);
        return parts.length > place ? Optional.of(parts[place]) : Optional.empty();
    }

    @Override
    public String toString() {
        return verb + " " + about;
    }
}
