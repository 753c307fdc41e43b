package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
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
import io.github.roadmapbot.store.goal.TaskChanges.Placed;
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
        changes.linked(task.get());
        order(goal.get(), repository);
        Optional<Unsaid> unsaid = changes.unsaid(task.get().id());
        if (unsaid.isPresent()) {
            Place place = desk.of(desk.roadmap(goal.get())).place();
            boolean newcomers = label(unsaid.get(), repository, issue.number(), place);
            changes.said(unsaid.get(), newcomers, assign(unsaid.get(), repository, issue.number()), clock.instant());
        }
        return Outcome.DONE;
    }

    /** Who has it afterwards, by their logins; empty if GitHub was not asked, because nobody gave it to anybody here. */
    private Optional<List<String>> assign(Unsaid unsaid, RepositoryName repository, int number) throws GitHubFailure {
        List<String> before = unsaid.handedOver().stream()
                .flatMap(person -> credits.login(person).stream())
                .toList();
        Optional<List<String>> takers =
                before.isEmpty() ? Optional.empty() : Optional.of(assignment.remove(repository, number, before));
        Optional<Links.Account> account =
                unsaid.task().taker().filter(taker -> unsaid.given() > 0).flatMap(credits::account);
        if (account.isEmpty()) {
            return takers;
        }
        String login = account.get().login();
        Assignment.Given given =
                assignment.add(repository, number, account.get().id(), login);
        given.refused().ifPresent(why -> log.info("{} was not given {}#{}: {}", login, repository, number, why));
        return given.takers().or(() -> takers);
    }

    /** Whether its issue says afterwards that somebody new could do it: GitHub drops labels without a word. */
    private boolean label(Unsaid unsaid, RepositoryName repository, int number, Place place) throws GitHubFailure {
        boolean wanted = unsaid.task().newcomers();
        if (!unsaid.relabelled()) {
            return wanted;
        }
        Label label = goodFirstIssue(place);
        Set<String> there = wanted
                ? labels.exchange(repository, number, Set.of(), label)
                : labels.remove(repository, number, place.goodFirstIssueLabel());
        boolean says = there.stream().anyMatch(label::isCalled);
        if (says != wanted) {
            log.info("GitHub does not change whether {}#{} is for newcomers", repository, number);
        }
        return says;
    }

    /**
     * Puts the tasks that were moved behind those that come before them here, the first of all before one that stays. An order
     * that GitHub does not take is nobody's trouble: the next look takes over GitHub's own.
     */
    private void order(Goal goal, RepositoryName repository) throws GitHubFailure {
        List<Placed> order = changes.order(goal.id());
        String whole = goal.issue().orElseThrow().nodeId();
        Optional<String> stays =
                order.stream().filter(each -> each.moved() == 0).findFirst().map(Placed::nodeId);
        try {
            for (int i = 0; i < order.size(); i++) {
                String part = order.get(i).nodeId();
                if (order.get(i).moved() > 0 && i > 0) {
                    parts.move(repository, whole, part, true, order.get(i - 1).nodeId());
                } else if (order.get(i).moved() > 0 && stays.isPresent()) {
                    parts.move(repository, whole, part, false, stays.get());
                }
            }
        } catch (NeedsPerson e) {
            log.info("GitHub does not order the tasks of {}: {}", goal.id(), e.getMessage());
        }
        changes.ordered(order);
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
