package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.issue.Relabelling;
import io.github.roadmapbot.github.issue.SubIssues;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalSettings.Place;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.TaskChanges;
import io.github.roadmapbot.store.goal.TaskChanges.Unsaid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a task beneath its goal, in its place, and says on its issue what was changed in Slack: who does it and who does it no
 * more, where their accounts are known, and whether somebody new could do it.
 */
public final class LinkTask implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(LinkTask.class);

    private static final String NEWCOMERS_COLOR = "7057ff";

    private final GoalDesk desk;
    private final Credits credits;
    private final SubIssues parts;
    private final Assignment assignment;
    private final Relabelling labels;
    private final GoalTasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    public LinkTask(
            GoalDesk desk,
            Credits credits,
            SubIssues parts,
            Assignment assignment,
            Relabelling labels,
            GoalTasks tasks,
            TaskChanges changes,
            Clock clock) {
        this.desk = desk;
        this.credits = credits;
        this.parts = parts;
        this.assignment = assignment;
        this.labels = labels;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws GitHubFailure {
        Optional<Goal> goal = desk.goal(step);
        Optional<Task> task = number(step).flatMap(tasks::find);
        if (task.flatMap(Task::issue).isEmpty() || goal.flatMap(Goal::issue).isEmpty()) {
            return Outcome.DONE;
        }
        Tracked issue = task.get().issue().get();
        RepositoryName repository = RepositoryName.parse(issue.repository());
        if (!parts.add(repository, goal.get().issue().get().nodeId(), issue.nodeId())) {
            tasks.refuse(
                    task.get(),
                    "%s is a part of another issue on GitHub, and an issue is a part of one only. It is not a task of %s."
                            .formatted(issue.url(), goal.get().id()),
                    clock.instant());
            return Outcome.DONE;
        }
        Unsaid unsaid = changes.unsaid(task.get());
        if (unsaid.relabelled()) {
            label(
                    task.get(),
                    repository,
                    issue.number(),
                    desk.of(desk.roadmap(goal.get())).place());
        }
        if (unsaid.moved()) {
            move(goal.get(), task.get(), repository);
        }
        changes.said(task.get(), unsaid, assign(task.get(), unsaid, repository, issue.number()), clock.instant());
        return Outcome.DONE;
    }

    /** Who has it afterwards, by their logins; empty if GitHub was not asked. */
    private Optional<List<String>> assign(Task task, Unsaid unsaid, RepositoryName repository, int number)
            throws GitHubFailure {
        List<String> before = unsaid.handedOver().stream()
                .flatMap(person -> credits.login(person).stream())
                .toList();
        Optional<List<String>> takers =
                before.isEmpty() ? Optional.empty() : Optional.of(assignment.remove(repository, number, before));
        Optional<Links.Account> account = task.taker().flatMap(credits::account);
        if (account.isEmpty()) {
            return takers;
        }
        String login = account.get().login();
        Assignment.Given given =
                assignment.add(repository, number, account.get().id(), login);
        given.refused().ifPresent(why -> log.info("{} was not given {}#{}: {}", login, repository, number, why));
        return given.takers().or(() -> takers);
    }

    private void label(Task task, RepositoryName repository, int number, Place place) throws GitHubFailure {
        if (task.newcomers()) {
            labels.exchange(repository, number, Set.of(), goodFirstIssue(place));
        } else {
            labels.remove(repository, number, place.goodFirstIssueLabel());
        }
    }

    /** Behind the one that comes before it here, or before all others. */
    private void move(Goal goal, Task task, RepositoryName repository) throws GitHubFailure {
        String part = task.issue().orElseThrow().nodeId();
        List<String> order = tasks.order(goal.id());
        int place = order.indexOf(part);
        if (order.size() > 1 && place >= 0) {
            String whole = goal.issue().orElseThrow().nodeId();
            parts.move(repository, whole, part, place > 0, order.get(place > 0 ? place - 1 : 1));
        }
    }

    static Label goodFirstIssue(Place place) {
        return new Label(place.goodFirstIssueLabel(), NEWCOMERS_COLOR, "Good for newcomers");
    }

    /** The number of the task that a step is about. */
    static Optional<Long> number(Step step) {
        String[] parts = step.detail().split(" ", 2);
        return parts.length == 2 ? Optional.of(Long.parseLong(parts[1])) : Optional.empty();
    }
}
