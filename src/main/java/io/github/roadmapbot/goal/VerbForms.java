package io.github.roadmapbot.goal;

import static io.github.roadmapbot.goal.Fields.boxes;
import static io.github.roadmapbot.goal.Fields.choice;
import static io.github.roadmapbot.goal.Fields.lines;
import static io.github.roadmapbot.goal.Fields.person;
import static io.github.roadmapbot.goal.Fields.required;
import static io.github.roadmapbot.goal.Fields.text;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The windows of what can be done with a goal. */
final class VerbForms {

    /** All of them come back to one handler, which their memo tells what to do. */
    static final String CALLBACK = "goal-verb";

    static final String TEXT = "text";
    static final String MET = "met";
    static final String STEP = "step";
    static final String TITLE = "title";
    static final String EXISTING = "existing";
    static final String TAKER = "taker";
    static final String HELP = "help";
    static final String NEWCOMERS = "newcomers";
    static final String FREE = "free";
    static final String ORDER = "order";
    static final String BLOCKED = "blocked";
    static final String WHICH = "which";
    static final String QUARTER = "quarter";
    static final String KIND = "kind";

    private static final int QUARTERS = 4;

    /** Slack's own limit for a menu. */
    private static final int MOST_OPTIONS = 100;

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_AGREEMENT = 1_000;

    private VerbForms() {}

    static View agree(Goal goal) {
        return form(
                Memo.of("agree", goal), "Agree on " + goal.id(), "Agree", goal, agreement(goal, !goal.isCollective()));
    }

    static View together(Goal goal) {
        return form(
                Memo.of(Verb.TOGETHER, goal, Shown.agreement(goal)),
                "Work together",
                "Save",
                goal,
                agreement(goal, false));
    }

    private static LayoutBlock agreement(Goal goal, boolean optional) {
        var field = lines(
                TEXT,
                "How will people work together?",
                "Who meets whom when, who decides what, where questions go. It stands on the goal and on its issue.",
                LONGEST_AGREEMENT,
                goal.agreement());
        return optional ? field : required(field);
    }

    static View tick(Goal goal) {
        List<OptionObject> all = goal.criteria().stream()
                .map(each -> option(Integer.toString(each.position()), each.words(), ""))
                .toList();
        List<OptionObject> met = goal.criteria().stream()
                .filter(Goal.Criterion::met)
                .map(each -> all.get(each.position() - 1))
                .toList();
        return form(
                Memo.ticks(goal),
                "Criteria of " + goal.id(),
                "Save",
                goal,
                boxes(MET, "What is true by now?", all, met));
    }

    static View steps(Goal goal) {
        return form(
                Memo.of(Verb.STEPS, goal, Shown.steps(goal)),
                "Steps of " + goal.id(),
                "Save",
                goal,
                lines(
                        TEXT,
                        "The high-level steps, in their order",
                        "One a line, at most %d. Tasks stay with the number of their step."
                                .formatted(GoalPlan.MOST_STEPS),
                        LONGEST_NOTE,
                        String.join("\n", goal.steps())));
    }

    static View task(Goal goal) {
        return form(
                Memo.of("task", goal),
                "A task of " + goal.id(),
                "Add",
                goal,
                text(
                        TITLE,
                        "What is to be done?",
                        "It becomes an issue beneath the goal's.",
                        Task.LONGEST_TITLE,
                        "",
                        true),
                text(EXISTING, "Or which issue is it already?", "Its number, or its address on GitHub.", 200, "", true),
                step(goal, 0),
                person(TAKER, "Who does it?", "Leave it empty if nobody does yet.", Optional.empty()),
                newcomers(false));
    }

    /** Which task is to be changed. */
    static View which(Goal goal) {
        List<OptionObject> tasks = goal.tasks().stream()
                .limit(MOST_OPTIONS)
                .map(task -> option(Long.toString(task.id()), task.title(), ""))
                .toList();
        return form(
                Memo.of("take", goal),
                "Tasks of " + goal.id(),
                "Next",
                goal,
                choice(
                        WHICH,
                        "Which one?",
                        tasks,
                        goal.next(1).stream().findFirst().map(task -> Long.toString(task.id()))));
    }

    static View change(Goal goal, Task task, String user) {
        Optional<String> elsewhere = task.taker().filter(taker -> !GoalWords.isInSlack(taker));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(
                paragraph(GoalWords.task(task, true)),
                person(
                        TAKER,
                        "Who does it?",
                        elsewhere
                                .map(each -> "Leave it empty if it stays with who has it on GitHub.")
                                .orElse("Leave it empty if nobody does."),
                        elsewhere.isPresent() ? Optional.empty() : task.taker().or(() -> Optional.of(user))),
                step(goal, task.step())));
        order(goal, task).ifPresent(blocks::add);
        blocks.add(remarks(task.newcomers(), elsewhere.isPresent()));
        blocks.add(text(
                BLOCKED,
                "What does it wait for?",
                "Leave it empty if for nothing.",
                Task.LONGEST_TITLE,
                task.blocked(),
                true));
        return form(
                Memo.change(goal, task), "A task of " + goal.id(), "Save", goal, blocks.toArray(LayoutBlock[]::new));
    }

    static View note(Goal goal) {
        List<OptionObject> kinds = List.of(
                option("notes", "Notes", "What was said, and what comes next"),
                option("solution", "The technical solution", "How it will be done"));
        return form(
                Memo.of("note", goal),
                "Notes on " + goal.id(),
                "Note it",
                goal,
                choice(KIND, "What is it?", kinds, Optional.empty()),
                required(lines(
                        TEXT, "In words", "It stands in the goal's thread and beneath its issue.", LONGEST_NOTE, "")));
    }

    static View consult(Goal goal) {
        return form(
                Memo.of("consult", goal),
                "Ask about " + goal.id(),
                "Ask",
                goal,
                required(lines(
                        TEXT,
                        "What do you want to know about the technical solution?",
                        "It opens in the goal's thread and beneath its issue; whoever knows something answers there.",
                        LONGEST_NOTE,
                        "")));
    }

    static View end(Goal goal, Verb verb) {
        String hint = verb == Verb.REACH && !goal.progress().isReached()
                ? "Not all of its criteria are met. Please say why it is reached all the same."
                : "Everybody can read it.";
        var why = lines(TEXT, "Anything to add?", hint, LONGEST_NOTE, "");
        boolean asked =
                verb == Verb.DROP || (verb == Verb.REACH && !goal.progress().isReached());
        return form(
                Memo.of(verb.key(), goal),
                verb.label().replace("…", "") + ": " + goal.id(),
                verb == Verb.REACH ? "Reached" : verb == Verb.DROP ? "Drop" : "Take up",
                goal,
                asked ? required(why) : why);
    }

    static View carry(Goal goal) {
        List<OptionObject> later = Stream.iterate(goal.plan().quarter().next(), Quarter::next)
                .limit(QUARTERS)
                .map(quarter -> option(quarter.key(), quarter.toString(), ""))
                .toList();
        return form(
                Memo.of("carry", goal),
                "Carry " + goal.id() + " over",
                "Carry over",
                goal,
                choice(QUARTER, "To which quarter?", later, Optional.empty()),
                lines(TEXT, "What came between?", "Everybody can read it.", LONGEST_NOTE, ""));
    }

    private static LayoutBlock step(Goal goal, int chosen) {
        List<OptionObject> steps = new ArrayList<>(List.of(option("0", "No step in particular", "")));
        for (int i = 0; i < goal.steps().size(); i++) {
            String words = "%d. %s".formatted(i + 1, goal.steps().get(i));
            steps.add(option(Integer.toString(i + 1), words, ""));
        }
        return choice(STEP, "Which step does it belong to?", steps, Optional.of(Integer.toString(chosen)));
    }

    /** Where it comes among the others, if there are any. */
    private static Optional<LayoutBlock> order(Goal goal, Task task) {
        List<OptionObject> places =
                new ArrayList<>(List.of(option("stays", "Where it is", ""), option("0", "Before all others", "")));
        goal.tasks().stream()
                .filter(other -> other.id() != task.id())
                .limit(MOST_OPTIONS - places.size())
                .forEach(other -> places.add(option(Long.toString(other.id()), "After “" + other.title() + "”", "")));
        return places.size() == 2
                ? Optional.empty()
                : Optional.of(choice(ORDER, "Where does it come?", places, Optional.of("stays")));
    }

    private static LayoutBlock newcomers(boolean ticked) {
        return remarks(ticked, false);
    }

    private static LayoutBlock remarks(boolean newcomers, boolean onGitHub) {
        OptionObject easy = option(NEWCOMERS, "Somebody new could do it", "A good first issue");
        OptionObject free = option(FREE, "Nobody does it any more", "It is taken from who has it on GitHub");
        return boxes(
                HELP,
                onGitHub ? "What else is there to say?" : "Is it easy to begin with?",
                onGitHub ? List.of(easy, free) : List.of(easy),
                newcomers ? List.of(easy) : List.of());
    }

    private static View form(Memo memo, String title, String submit, Goal goal, LayoutBlock... blocks) {
        List<LayoutBlock> all = new ArrayList<>(List.of(paragraph(GoalWords.name(goal))));
        all.addAll(List.of(blocks));
        return Texts.form(
                CALLBACK, memo.toString(), title.length() > 24 ? goal.id().toString() : title, submit, all);
    }
}
