package io.github.roadmapbot.goal;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How goals are put in words in Slack; what people wrote is escaped. */
public final class GoalWords {

    private static final String ON_GITHUB = "github/";

    private GoalWords() {}

    /** Number and title. */
    public static String name(Goal goal) {
        return "*%s* %s".formatted(goal.id(), said(goal.title()));
    }

    /** One line for a list. */
    public static String line(Goal goal) {
        String where = goal.issue()
                .map(issue -> "  ·  " + link(issue.url().toString(), "#" + issue.number()))
                .orElse("");
        String far =
                goal.state().isOver() ? "" : ", %d%%".formatted(goal.progress().percent());
        return "• %s  ·  %s  ·  %s%s%s".formatted(name(goal), goal.plan().quarter(), state(goal.state()), far, where);
    }

    static String kind(Goal goal) {
        return goal.isCollective() ? "Collective goal" : "Individual goal";
    }

    /** Where it stands, without the people. */
    public static String state(GoalState state) {
        if (state instanceof GoalState.Proposed) {
            return "proposed";
        } else if (state instanceof GoalState.Agreed) {
            return "agreed, on its way to GitHub";
        } else if (state instanceof GoalState.CarriedOver carried) {
            return "under way, carried over from " + carried.from();
        } else if (state instanceof GoalState.Done) {
            return "reached";
        } else if (state instanceof GoalState.Dropped) {
            return "dropped";
        }
        return "under way";
    }

    /** Mentions a person, or names an account on GitHub. */
    public static String person(String person) {
        if (person.isEmpty() || person.equals("github")) {
            return "somebody on GitHub";
        }
        return person.startsWith(ON_GITHUB) ? escape(person.substring(ON_GITHUB.length())) + " (GitHub)" : user(person);
    }

    /** Whether somebody is known by a Slack id, and can be told something there. */
    static boolean isInSlack(String person) {
        return !person.isEmpty() && !person.equals("github") && !person.startsWith(ON_GITHUB);
    }

    static String people(List<String> people) {
        return people.stream().map(GoalWords::person).collect(Collectors.joining(", "));
    }

    /**
     * A task in one line.
     *
     * @param named whether who does it may be mentioned
     */
    public static String task(Task task, boolean named) {
        List<String> remarks = new ArrayList<>();
        task.taker().ifPresent(taker -> remarks.add(named ? person(taker) : "taken"));
        if (task.taker().isEmpty() && !task.done()) {
            remarks.add("free");
        }
        if (task.newcomers()) {
            remarks.add(":seedling: good first issue");
        }
        if (!task.blocked().isEmpty() && !task.done()) {
            remarks.add(":no_entry: waits for " + said(task.blocked()));
        }
        String title = task.issue()
                .map(issue -> link(issue.url().toString(), VisibleText.isolated(VisibleText.line(task.title()))))
                .orElse(said(task.title()));
        return "%s %s%s"
                .formatted(
                        task.done() ? ":white_check_mark:" : ":white_large_square:",
                        title,
                        remarks.isEmpty() ? "" : " – " + String.join(", ", remarks));
    }

    /** What people wrote, in one line. */
    public static String said(String text) {
        return escape(VisibleText.isolated(VisibleText.line(text)));
    }

    /** What people wrote, quoted, and not all of it if it is long. */
    public static String quoted(String text, int most) {
        return ">" + escape(VisibleText.isolated(Mrkdwn.atMost(most, text))).replace("\n", "\n>");
    }
}
