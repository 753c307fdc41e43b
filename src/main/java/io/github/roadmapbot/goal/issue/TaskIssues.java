package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.github.work.Work;
import io.github.roadmapbot.github.work.Works;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalSettings.Place;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalTasks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The issues of tasks: opened once, or found where they are there already. */
public final class TaskIssues {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String ROADMAP_COLOR = "1d76db";

    private final GoalDesk desk;
    private final GoalIssues goals;
    private final Credits credits;
    private final Issues issues;
    private final KnownIssue known;
    private final GoalTasks tasks;
    private final Creation creation;
    private final Clock clock;

    public TaskIssues(
            GoalDesk desk,
            GoalIssues goals,
            Credits credits,
            Issues issues,
            Works works,
            GoalTasks tasks,
            Creation creation,
            Clock clock) {
        this.desk = desk;
        this.goals = goals;
        this.credits = credits;
        this.issues = issues;
        this.known = new KnownIssue(works);
        this.tasks = tasks;
        this.creation = creation;
        this.clock = clock;
    }

    public StepRunner open() {
        return step -> {
            Optional<Goal> goal = desk.goal(step);
            Optional<Task> task = task(goal, step);
            if (task.isEmpty()
                    || task.get().issue().isPresent()
                    || goal.get().state().isOver()) {
                return Outcome.DONE; // an earlier run opened it and died before it could say so
            }
            if (goal.get().issue().isEmpty()) {
                return Outcome.DONE; // it is owed once more as soon as the goal is on GitHub
            }
            GoalTasks.Wish wish = tasks.wish(task.get());
            return wish.existing().isEmpty()
                    ? open(step, goal.get(), task.get(), wish)
                    : find(goal.get(), task.get(), wish.existing());
        };
    }

    private Outcome open(Step step, Goal goal, Task task, GoalTasks.Wish wish) throws IOException {
        Roadmap roadmap = desk.roadmap(goal);
        Place place = desk.of(roadmap).place();
        RepositoryName repository = place.repository();
        Mark mark = goals.body().mark(goal.id(), "task" + task.id());
        String text = "A task of [%s](%s), wanted by %s.\n\n%s"
                .formatted(
                        SafeMarkdown.literal(goal.title(), SafeMarkdown.TITLE_CAP),
                        goal.issue().orElseThrow().url(),
                        credits.markdown(wish.by()),
                        mark);
        List<Label> labels =
                new ArrayList<>(List.of(new Label(place.roadmapLabel(), ROADMAP_COLOR, "On the public roadmap")));
        if (task.newcomers()) {
            labels.add(LinkTask.goodFirstIssue(place));
        }
        return creation.oncePrepared(
                step,
                since -> issues.findOwn(repository, mark, since.minus(MARGIN)),
                () -> issues.prepare(repository, SafeMarkdown.title(task.title()), text, labels)::create,
                issue -> tasks.opened(
                        task,
                        task.title(),
                        new Tracked(repository.toString(), issue.number(), issue.nodeId(), issue.url()),
                        true,
                        clock.instant()));
    }

    /** One that nobody can find is told to who wanted it, and not asked about ever after. */
    private Outcome find(Goal goal, Task task, String existing) throws IOException {
        Roadmap roadmap = desk.roadmap(goal);
        KnownIssue.Answer found =
                known.find(goal, roadmap, desk.of(roadmap).place().repository(), existing);
        if (found.place().isEmpty()) {
            tasks.refuse(task, found.why(), clock.instant());
            return Outcome.DONE;
        }
        Work.Place place = found.place().get();
        tasks.opened(
                task,
                place.title(),
                new Tracked(place.repository(), place.number(), place.node(), place.url()),
                false,
                clock.instant());
        return Outcome.DONE;
    }

    private Optional<Task> task(Optional<Goal> goal, Step step) {
        return goal.flatMap(each -> LinkTask.number(step)).flatMap(tasks::find);
    }
}
