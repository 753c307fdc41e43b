package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A high-level initiative, with everything that is known of it.
 *
 * @param roadmap the key of the roadmap it is on
 * @param proposer who wrote it down
 * @param agreement how people will work together on it, in their words; may be empty
 * @param criteria when it is reached, in their order
 * @param steps the high-level steps, in their order
 * @param tasks what is done for it, in the order of the steps, those of no step last
 * @param issue where it is tracked, once it is
 */
public record Goal(
        GoalId id,
        String roadmap,
        String proposer,
        Instant proposedAt,
        GoalPlan plan,
        GoalState state,
        String agreement,
        List<Criterion> criteria,
        List<String> steps,
        List<Task> tasks,
        Optional<Tracked> issue,
        Optional<URI> board) {

    /**
     * A sentence that is true once the goal is reached.
     *
     * @param position from 1
     */
    public record Criterion(int position, String words, boolean met) {}

    /**
     * An issue on GitHub.
     *
     * @param repository {@code owner/name}
     */
    public record Tracked(String repository, int number, String nodeId, URI url) {}

    public Goal {
        criteria = List.copyOf(criteria);
        steps = List.copyOf(steps);
        tasks = List.copyOf(tasks);
    }

    public String title() {
        return plan.title();
    }

    public boolean isCollective() {
        return plan.kind() == Kind.COLLECTIVE;
    }

    public Progress progress() {
        return Progress.of(criteria, tasks);
    }

    public boolean isOwnedBy(String person) {
        return plan.owners().contains(person);
    }

    /** Everybody who is named on it, each once. */
    public List<String> people() {
        return Stream.of(
                        plan.owners(),
                        plan.concerned(),
                        tasks.stream().flatMap(task -> task.taker().stream()).toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is to be done next: the first task of each step that is not done, at most {@code most} of them. */
    public List<Task> next(int most) {
        return tasks.stream().filter(task -> !task.done()).limit(most).toList();
    }

    /** The tasks of a step, or with 0 those of none. */
    public List<Task> tasks(int step) {
        return tasks.stream().filter(task -> task.step() == step).toList();
    }
}
