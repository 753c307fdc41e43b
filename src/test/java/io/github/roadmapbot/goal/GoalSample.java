package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Goals as small, as usual and as large as they can be, in whichever state. */
public final class GoalSample {

    public static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Decision DECISION = new Decision("U0MAINT0001", NOW, "");

    public static final Roadmap ROADMAP = new Roadmap(
            "project",
            "Example Project",
            "C0FEEDBACK1",
            "C0MAINT0001",
            List.of(
                    new Category("improvement", "Improvement", "Rounds out what exists", "improvement"),
                    new Category("new-feature", "New Feature", "Adds something", "enhancement")),
            List.of("+1"),
            new Calendar(ZoneOffset.UTC, 21));

    public static final Goal LEAST = goal(
            new GoalPlan(
                    Kind.INDIVIDUAL,
                    "Docs",
                    "",
                    "",
                    "improvement",
                    QUARTER,
                    List.of("Better docs"),
                    List.of(),
                    List.of("U0MEMBER001"),
                    List.of()),
            new GoalState.Proposed(),
            "",
            List.of(),
            List.of());

    public static final Goal USUAL = goal(
            new GoalPlan(
                    Kind.COLLECTIVE,
                    "Plugins can be signed",
                    "Whoever installs one knows where it comes from.",
                    "Nobody is given a wrong one",
                    "new-feature",
                    QUARTER,
                    List.of("A signed plugin is released", "The guide is published"),
                    List.of("Nobody has a key yet"),
                    List.of("U0MEMBER001", "U0MAINT0001"),
                    List.of("U0MEMBER002")),
            new GoalState.Published(DECISION),
            "We meet on Wednesdays; questions go into the thread.",
            List.of("Design it", "Build it"),
            List.of(task(1, 1, "Write the design down", true, ""), task(2, 2, "Sign in CI", false, "the key")));

    public static final Goal MOST = most();

    private GoalSample() {}

    /** The usual one, as it stands later or earlier. */
    public static Goal usual(GoalState state) {
        return goal(USUAL.plan(), state, USUAL.agreement(), USUAL.steps(), USUAL.tasks());
    }

    private static Goal most() {
        String line = "<&\"*_`@ ".repeat(18) + "filled";
        List<Task> tasks = new ArrayList<>();
        IntStream.rangeClosed(1, 100)
                .forEach(i -> tasks.add(task(i, i % (GoalPlan.MOST_STEPS + 1), line, false, line)));
        List<String> people = IntStream.range(0, GoalPlan.MOST_PEOPLE)
                .mapToObj("U0MEMBER%03d"::formatted)
                .toList();
        return goal(
                new GoalPlan(
                        Kind.COLLECTIVE,
                        "W".repeat(GoalPlan.LONGEST_TITLE),
                        "& ".repeat(GoalPlan.LONGEST_TEXT / 2),
                        "< ".repeat(GoalPlan.LONGEST_TEXT / 2),
                        "improvement",
                        QUARTER,
                        IntStream.range(10, 10 + GoalPlan.MOST_CRITERIA)
                                .mapToObj(i -> i + line.substring(2))
                                .toList(),
                        IntStream.range(10, 10 + GoalPlan.MOST_RISKS)
                                .mapToObj(i -> i + line.substring(2))
                                .toList(),
                        people,
                        people),
                new GoalState.CarriedOver(DECISION, QUARTER.previous()),
                "> ".repeat(500),
                IntStream.range(10, 10 + GoalPlan.MOST_STEPS)
                        .mapToObj(i -> i + line.substring(2))
                        .toList(),
                tasks);
    }

    private static Goal goal(GoalPlan plan, GoalState state, String agreement, List<String> steps, List<Task> tasks) {
        List<Criterion> criteria = IntStream.rangeClosed(1, plan.criteria().size())
                .mapToObj(i -> new Criterion(i, plan.criteria().get(i - 1), i > 1))
                .toList();
        boolean proposed = state instanceof GoalState.Proposed;
        return new Goal(
                new GoalId(7),
                "project",
                "U0MEMBER001",
                NOW,
                plan,
                state,
                agreement,
                criteria,
                steps,
                tasks,
                proposed ? Optional.empty() : Optional.of(issue(7)),
                proposed
                        ? Optional.empty()
                        : Optional.of(URI.create("https://github.com/orgs/example-org/projects/7")));
    }

    private static Task task(long id, int step, String title, boolean done, String blocked) {
        return new Task(
                id,
                new GoalId(7),
                step,
                title,
                id % 2 == 0 ? Optional.of("U0MEMBER002") : Optional.empty(),
                id % 3 == 0,
                done,
                blocked,
                Optional.of(issue((int) id)));
    }

    private static Tracked issue(int number) {
        return new Tracked(
                "example-org/project",
                number,
                "I_" + number,
                URI.create("https://github.com/example-org/project/issues/" + number));
    }
}
