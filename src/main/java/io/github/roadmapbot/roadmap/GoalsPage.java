package io.github.roadmapbot.roadmap;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The goals, as a page: what is to be reached in which quarter, how anybody can tell, and how far it is. */
public final class GoalsPage {

    private GoalsPage() {}

    /** Everything there is. */
    public static String render(Roadmap roadmap, List<Goal> goals) {
        return render(roadmap, goals, "No goal was written down yet.");
    }

    /** What of it is public. */
    public static String renderPublic(Roadmap roadmap, List<Goal> goals) {
        return render(roadmap, goals, "Nothing public yet.");
    }

    private static String render(Roadmap roadmap, List<Goal> goals, String nothing) {
        List<String> parts = new ArrayList<>();
        parts.add("# Goals of " + Mdx.line(roadmap.project()));
        parts.add(
                goals.isEmpty()
                        ? nothing
                        : "By quarter, the latest first. A goal is what people want to reach, and no promise.");
        List<Goal> sorted = goals.stream()
                .sorted(Comparator.comparing(
                                (Goal goal) -> goal.plan().quarter().key())
                        .reversed()
                        .thenComparing(goal -> goal.id().number()))
                .toList();
        String quarter = "";
        for (Goal goal : sorted) {
            String own = goal.plan().quarter().toString();
            if (!own.equals(quarter)) {
                parts.add("## " + own);
                quarter = own;
            }
            parts.add(goal(roadmap, goal));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String goal(Roadmap roadmap, Goal goal) {
        List<String> parts = new ArrayList<>();
        parts.add("### %s: %s".formatted(goal.id(), Mdx.line(goal.title())));
        parts.add("%s, %s, %s. %d %%: %s.%s"
                .formatted(
                        goal.isCollective() ? "Collective" : "Individual",
                        Mdx.line(roadmap.categoryName(goal.plan().category())),
                        state(goal.state()),
                        goal.progress().percent(),
                        goal.progress(),
                        goal.issue().map(issue -> " " + link(issue) + ".").orElse("")));
        quoted(parts, "", goal.plan().what());
        quoted(parts, "Why:\n\n", goal.plan().why());
        quoted(parts, "How people work together:\n\n", goal.agreement());
        parts.add("It is reached when\n\n" + boxes(goal));
        if (!goal.plan().risks().isEmpty()) {
            parts.add(goal.plan().risks().stream()
                    .map(risk -> "- " + Mdx.line(risk))
                    .collect(Collectors.joining("\n", "What could come between\n\n", "")));
        }
        if (!goal.steps().isEmpty() || !goal.tasks().isEmpty()) {
            parts.add(work(goal));
        }
        return String.join("\n\n", parts);
    }

    private static void quoted(List<String> parts, String heading, String text) {
        if (!text.isBlank()) {
            parts.add(heading + Mdx.quote(text));
        }
    }

    private static String boxes(Goal goal) {
        List<String> lines = new ArrayList<>();
        goal.criteria()
                .forEach(each -> lines.add("- [%s] %s".formatted(each.met() ? "x" : " ", Mdx.line(each.words()))));
        return String.join("\n", lines);
    }

    private static String work(Goal goal) {
        List<String> lines = new ArrayList<>(List.of("Steps and tasks\n"));
        for (int step = 1; step <= goal.steps().size(); step++) {
            lines.add("- " + Mdx.line(goal.steps().get(step - 1)));
            goal.tasks(step).forEach(task -> lines.add("  " + task(task)));
        }
        goal.tasks(0).forEach(task -> lines.add(task(task)));
        return String.join("\n", lines);
    }

    private static String task(Task task) {
        String title = Mdx.line(task.title());
        return "- [%s] %s%s"
                .formatted(
                        task.done() ? "x" : " ",
                        task.issue().map(issue -> Mdx.link(title, issue.url())).orElse(title),
                        task.blocked().isEmpty() || task.done() ? "" : ", waits for " + Mdx.line(task.blocked()));
    }

    private static String link(Tracked issue) {
        return Mdx.link("%s#%d".formatted(Mdx.line(issue.repository()), issue.number()), issue.url());
    }

    private static String state(GoalState state) {
        if (state instanceof GoalState.Proposed) {
            return "proposed";
        } else if (state instanceof GoalState.Agreed) {
            return "agreed";
        } else if (state instanceof GoalState.CarriedOver carried) {
            return "under way, carried over from " + carried.from();
        } else if (state instanceof GoalState.Done) {
            return "reached";
        }
        return state instanceof GoalState.Dropped ? "dropped" : "under way";
    }
}
