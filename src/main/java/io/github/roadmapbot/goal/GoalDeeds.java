package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalSights;
import io.github.roadmapbot.store.goal.GoalSights.Ticks;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.TaskChanges;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Does what people decided about a goal; whoever may is known by then. */
final class GoalDeeds {

    /** Who entered something, and what they are called. */
    record Editor(String id, String name) {}

    /**
     * What somebody entered.
     *
     * @param memo what the window showed
     */
    record Entered(FormAnswers answers, Memo memo, String viewId) {}

    private static final String SECOND =
            "Somebody was quicker. Please copy what you wrote, if you did; the card shows how it stands.";
    private static final String ISSUE =
            "(?:#?[1-9][0-9]{0,8}|https://[^\\s/]+/[\\w.-]+/[\\w.-]+/issues/[1-9][0-9]{0,8}\\S*)";

    private final GoalMoves moves;
    private final GoalSights sights;
    private final GoalTasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    GoalDeeds(GoalMoves moves, GoalSights sights, GoalTasks tasks, TaskChanges changes, Clock clock) {
        this.moves = moves;
        this.sights = sights;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is wrong with it, by block; empty if it is done. */
    Map<String, String> attempt(Verb verb, Goal goal, Entered entered, Editor editor) {
        FormAnswers answers = entered.answers();
        String user = editor.id();
        String text = answers.text(VerbForms.TEXT);
        Instant now = clock.instant();
        return switch (verb) {
            case AGREE -> agree(goal, text, user, now);
            case TOGETHER -> done(moves.agreeHow(goal.id(), entered.memo().shown(), text, user, now), VerbForms.TEXT);
            case TICK -> tick(goal, entered, user, now);
            case STEPS -> steps(goal, entered, user, now);
            case TASK -> task(goal, answers, editor, entered.viewId(), now);
            case NOTE -> note(goal, answers.choice(VerbForms.KIND).orElse("notes"), text, user, now);
            case CONSULT -> note(goal, "consultation", text, user, now);
            case REACH, DROP, REOPEN -> end(verb, goal, new Decision(user, now, text));
            case CARRY -> carry(goal, answers, new Decision(user, now, text));
            case EDIT, TAKE -> throw new IllegalStateException("Another window is for " + verb);
        };
    }

    /** Changes a task as somebody entered it. */
    void change(Goal goal, Task task, FormAnswers answers, Optional<String> taker, boolean newcomers, Editor editor) {
        TaskChanges.Change change = new TaskChanges.Change(
                step(answers),
                taker,
                newcomers,
                VisibleText.line(answers.text(VerbForms.BLOCKED)),
                answers.choice(VerbForms.ORDER)
                        .filter(each -> each.matches("[0-9]{1,18}"))
                        .map(Long::parseLong));
        changes.change(task, change, given(goal, task.title(), task.taker(), taker, editor), clock.instant());
    }

    /** What somebody is told who has something to do that somebody else gave to them. */
    private static Optional<String> given(
            Goal goal, String task, Optional<String> before, Optional<String> taker, Editor editor) {
        return taker.filter(person -> !person.equals(editor.id()))
                .filter(GoalWords::isInSlack)
                .filter(person -> before.filter(person::equals).isEmpty())
                .map(person ->
                        "%s gave you a task of %s %s: “%s”. If you cannot do it, *Tasks…* on the goal's card lets go of it."
                                .formatted(editor.name(), goal.id(), goal.title(), task));
    }

    private Map<String, String> agree(Goal goal, String text, String user, Instant now) {
        if (goal.isCollective() && text.isEmpty()) {
            return Map.of(VerbForms.TEXT, "Please say how the group will work together: one sentence is enough.");
        }
        if (!(goal.state() instanceof GoalState.Proposed proposed)) {
            return Map.of(VerbForms.TEXT, SECOND);
        }
        return done(moves.agree(goal.id(), proposed.agree(new Decision(user, now, "")), text), VerbForms.TEXT);
    }

    private Map<String, String> tick(Goal goal, Entered entered, String user, Instant now) {
        Set<Integer> met = entered.answers().ticked(VerbForms.MET).stream()
                .filter(each -> each.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        Memo memo = entered.memo();
        Ticks ticks = new Ticks(memo.shown(), memo.shownMet(), met);
        return done(sights.tick(goal.id(), ticks, user, now), VerbForms.MET);
    }

    private Map<String, String> steps(Goal goal, Entered entered, String user, Instant now) {
        List<String> steps = GoalAnswers.lines(entered.answers().text(VerbForms.TEXT));
        Optional<String> error = GoalAnswers.errorOfLines(steps, GoalPlan.MOST_STEPS);
        if (error.isPresent()) {
            return Map.of(VerbForms.TEXT, error.get());
        }
        return done(tasks.steps(goal.id(), entered.memo().shown(), steps, user, now), VerbForms.TEXT);
    }

    private Map<String, String> task(Goal goal, FormAnswers answers, Editor editor, String viewId, Instant now) {
        String title = VisibleText.line(answers.text(VerbForms.TITLE));
        String existing = answers.text(VerbForms.EXISTING);
        if (title.isEmpty() == existing.isEmpty()) {
            return Map.of(
                    VerbForms.TITLE, "Please say what is to be done, or which issue it is already: one of the two.");
        }
        if (!existing.isEmpty() && !existing.matches(ISSUE)) {
            return Map.of(VerbForms.EXISTING, "Please give the issue's number, such as #12, or its address on GitHub.");
        }
        String called = title.isEmpty() ? existing : title;
        Optional<String> taker = answers.people(VerbForms.TAKER).stream().findFirst();
        tasks.add(
                goal.id(),
                "view/" + viewId,
                new GoalTasks.Wanted(
                        step(answers),
                        called,
                        taker,
                        answers.ticked(VerbForms.HELP).contains(VerbForms.NEWCOMERS),
                        existing),
                editor.id(),
                given(goal, called, Optional.empty(), taker, editor),
                now);
        return Map.of();
    }

    private Map<String, String> note(Goal goal, String kind, String text, String user, Instant now) {
        if (text.isEmpty()) {
            return Map.of(VerbForms.TEXT, "Please write something.");
        }
        moves.note(goal.id(), kind.equals("solution") || kind.equals("consultation") ? kind : "notes", text, user, now);
        return Map.of();
    }

    private Map<String, String> end(Verb verb, Goal goal, Decision decision) {
        boolean unreached = verb == Verb.REACH && !goal.progress().isReached();
        if ((unreached || verb == Verb.DROP) && decision.reason().isEmpty()) {
            return Map.of(VerbForms.TEXT, "Please say why.");
        }
        GoalState state = goal.state();
        boolean mine = false;
        if (verb == Verb.REACH && state instanceof GoalState.UnderWay open) {
            mine = moves.reach(goal.id(), open.reach(decision));
        } else if (verb == Verb.DROP && state instanceof GoalState.UnderWay open) {
            mine = moves.drop(goal.id(), open.drop(decision));
        } else if (verb == Verb.DROP && state instanceof GoalState.Proposed proposed) {
            mine = moves.drop(goal.id(), proposed.drop(decision));
        } else if (verb == Verb.REOPEN && state instanceof GoalState.Done over) {
            mine = moves.reopen(goal.id(), over.reopen(decision));
        } else if (verb == Verb.REOPEN
                && state instanceof GoalState.Dropped
                && goal.issue().isEmpty()) {
            mine = moves.proposeAgain(goal.id(), decision);
        } else if (verb == Verb.REOPEN && state instanceof GoalState.Dropped over) {
            mine = moves.reopen(goal.id(), over.reopen(decision));
        }
        return done(mine, VerbForms.TEXT);
    }

    private Map<String, String> carry(Goal goal, FormAnswers answers, Decision decision) {
        Quarter from = goal.plan().quarter();
        Optional<Quarter> to = answers.choice(VerbForms.QUARTER)
                .filter(key -> key.matches("[0-9]{4}-Q[1-4]"))
                .map(Quarter::parse)
                .filter(each -> each.compareTo(from) > 0);
        if (to.isEmpty() || !(goal.state() instanceof GoalState.UnderWay open)) {
            return Map.of(VerbForms.QUARTER, "Please choose a later quarter than %s.".formatted(from));
        }
        return done(moves.carryOver(goal.id(), open.carryOver(decision, from), to.get()), VerbForms.QUARTER);
    }

    private static int step(FormAnswers answers) {
        return answers.choice(VerbForms.STEP)
                .filter(each -> each.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Map<String, String> done(boolean mine, String block) {
        return mine ? Map.of() : Map.of(block, SECOND);
    }
}
