package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import java.util.List;

/** How far a goal is, counted: never guessed, and never whole as long as anything is left. */
public record Progress(int criteriaMet, int criteria, int tasksDone, int tasks) {

    static Progress of(List<Criterion> criteria, List<Task> tasks) {
        int met = (int) criteria.stream().filter(Criterion::met).count();
        int done = (int) tasks.stream().filter(Task::done).count();
        return new Progress(met, criteria.size(), done, tasks.size());
    }

    /** Tasks and criteria weigh the same, in hundredths rounded down. */
    public int percent() {
        int all = criteria + tasks;
        return all == 0 ? 0 : 100 * (criteriaMet + tasksDone) / all;
    }

    /** Whether every criterion is met: tasks are a way there, not the goal. */
    public boolean isReached() {
        return criteria > 0 && criteriaMet == criteria;
    }

    @Override
    public String toString() {
        String met = "%d of %d criteria met".formatted(criteriaMet, criteria);
        return tasks == 0 ? met : met + ", %d of %d tasks done".formatted(tasksDone, tasks);
    }
}
