package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.slack.SlackFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the issue of a goal says: above, what it is about, which people may edit; below, the boxes of its criteria, its steps and
 * tasks and how far it is. Each box carries a mark of its words, so that it is known whatever its place.
 */
final class GoalBody {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 6_000;

    private final String instance;
    private final Credits credits;

    GoalBody(String instance, Credits credits) {
        this.instance = instance;
        this.credits = credits;
    }

    Mark mark(GoalId id) {
        return Mark.of(instance, id + "/goal");
    }

    /** The mark of something else about a goal. */
    Mark mark(GoalId id, String what) {
        return Mark.of(instance, id + "/" + what);
    }

    IssueText render(Goal goal) throws SlackFailure {
        return new IssueText(mark(goal.id()), text(goal), block(goal));
    }

    /** Whether the boxes of the criteria are ticked, by their positions; those that are not there are left out. */
    Map<Integer, Boolean> boxes(Goal goal, String body) {
        Map<Integer, Boolean> boxes = new HashMap<>();
        for (Criterion each : goal.criteria()) {
            Matcher box = Pattern.compile("(?m)^[ \\t]*[-*+] \\[([ xX])] .*"
                            + Pattern.quote(box(goal, each).toString()))
                    .matcher(body);
            if (box.find()) {
                boxes.put(each.position(), !box.group(1).isBlank());
            }
        }
        return boxes;
    }

    private Mark box(Goal goal, Criterion criterion) {
        return mark(goal.id(), "c" + Integer.toHexString(criterion.words().hashCode()));
    }

    private static String text(Goal goal) {
        List<String> parts = new ArrayList<>();
        if (!goal.plan().what().isEmpty()) {
            parts.add(SafeMarkdown.body(goal.plan().what(), LONGEST_TEXT));
        }
        if (!goal.plan().why().isEmpty()) {
            // by itself, because a block of code begins only at the beginning of a line
            parts.add("**Why**\n\n" + SafeMarkdown.body(goal.plan().why(), LONGEST_TEXT));
        }
        if (!goal.plan().risks().isEmpty()) {
            List<String> lines = new ArrayList<>(List.of("## Risks", ""));
            goal.plan().risks().forEach(risk -> lines.add("- " + literal(risk)));
            parts.add(String.join("\n", lines));
        }
        return parts.isEmpty() ? literal(goal.title()) : String.join("\n\n", parts);
    }

    private String block(Goal goal) throws SlackFailure {
        List<String> lines = new ArrayList<>(List.of("## Acceptance criteria", ""));
        for (Criterion each : goal.criteria()) {
            lines.add("- [%s] %s %s".formatted(each.met() ? "x" : " ", literal(each.words()), box(goal, each)));
        }
        if (!goal.steps().isEmpty() || !goal.tasks().isEmpty()) {
            lines.addAll(List.of("", "## Steps and tasks", ""));
            work(goal, lines);
        }
        lines.addAll(List.of("", "## How it stands", ""));
        standing(goal, lines);
        return String.join("\n", lines);
    }

    private void work(Goal goal, List<String> lines) throws SlackFailure {
        for (int step = 1; step <= goal.steps().size(); step++) {
            lines.add("%d. %s".formatted(step, literal(goal.steps().get(step - 1))));
            for (Task task : goal.tasks(step)) {
                lines.add("   - " + task(task));
            }
        }
        if (!goal.steps().isEmpty() && !goal.tasks(0).isEmpty()) {
            lines.addAll(List.of("", "Besides:", ""));
        }
        for (Task task : goal.tasks(0)) {
            lines.add("- " + task(task));
        }
    }

    private String task(Task task) throws SlackFailure {
        String title = literal(task.title());
        String linked = task.issue()
                .map(issue -> "[%s](%s)".formatted(title, issue.url()))
                .orElse(title);
        List<String> remarks = new ArrayList<>();
        if (task.taker().isPresent()) {
            remarks.add(credits.markdown(task.taker().get()));
        } else if (!task.done()) {
            remarks.add("free");
        }
        if (task.newcomers()) {
            remarks.add("good first issue");
        }
        if (!task.blocked().isEmpty() && !task.done()) {
            remarks.add("waits for " + literal(task.blocked()));
        }
        return "%s %s%s"
                .formatted(
                        task.done() ? "✅" : "⬜", linked, remarks.isEmpty() ? "" : " – " + String.join(", ", remarks));
    }

    private void standing(Goal goal, List<String> lines) throws SlackFailure {
        lines.add("- **Progress:** %d%%, %s".formatted(goal.progress().percent(), goal.progress()));
        lines.add("- **%s** for %s, %s"
                .formatted(
                        goal.isCollective() ? "Collective goal" : "Individual goal",
                        goal.plan().quarter(),
                        state(goal)));
        lines.add("- **Owned by** " + credits.markdown(goal.plan().owners()));
        if (!goal.plan().concerned().isEmpty()) {
            lines.add("- **Consulted:** " + credits.markdown(goal.plan().concerned()));
        }
        if (!goal.agreement().isEmpty()) {
            lines.add("- **How we work together:** " + literal(goal.agreement().replace("\n", " "), LONGEST_TEXT));
        }
        lines.add("");
        lines.add("Tick a box here, or on the card in Slack; both show it. Nothing here is a promise.");
    }

    private static String state(Goal goal) {
        if (goal.state() instanceof GoalState.CarriedOver carried) {
            return "carried over from " + carried.from();
        }
        return goal.state() instanceof GoalState.Done
                ? "reached"
                : goal.state() instanceof GoalState.Dropped ? "dropped" : "under way";
    }

    private static String literal(String text) {
        return literal(text, LONGEST_LINE);
    }

    private static String literal(String text, int cap) {
        return SafeMarkdown.literal(text, cap);
    }
}
