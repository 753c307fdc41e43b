package io.github.roadmapbot.goal.glance;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalWords;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.goal.Availabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The time that people said they have, beside the tasks that they hold: where the two do not go together, somebody may help. */
public final class TimeAndTasks {

    private static final int MOST = 10;

    private final GoalDesk desk;
    private final Availabilities availabilities;

    public TimeAndTasks(GoalDesk desk, Availabilities availabilities) {
        this.desk = desk;
        this.availabilities = availabilities;
    }

    public Part part(Roadmap roadmap) {
        Quarter quarter = desk.current(roadmap);
        List<Availability> said = availabilities.said(roadmap.key(), quarter);
        List<Task> open = desk.goals().in(roadmap.key(), quarter).stream()
                .filter(goal -> !goal.state().isOver())
                .flatMap(TimeAndTasks::open)
                .toList();
        Map<String, Integer> held = held(open);
        List<Line> lines = new ArrayList<>();
        said.stream()
                .map(each -> line(each, held))
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(new Line(line)));
        unasked(held, said)
                .forEach(person -> lines.add(new Line("• %s has %s, and has not said how much time there is."
                        .formatted(GoalWords.person(person), tasks(held.getOrDefault(person, 0))))));
        int found = lines.size();
        if (found == 0 && !said.isEmpty()) {
            lines.add(new Line("Everybody who has said so has both time and tasks."));
        }
        return Part.of(
                heading(quarter, said, open), lines, MOST, lines.size(), "`/roadmap availability` lists everybody.");
    }

    private static Stream<Task> open(Goal goal) {
        return goal.tasks().stream().filter(task -> !task.done());
    }

    private static Map<String, Integer> held(List<Task> open) {
        return open.stream()
                .flatMap(task -> task.taker().stream())
                .collect(Collectors.toMap(person -> person, person -> 1, Integer::sum, TreeMap::new));
    }

    private static List<String> unasked(Map<String, Integer> held, List<Availability> said) {
        List<String> known = said.stream().map(Availability::person).toList();
        return held.keySet().stream().filter(person -> !known.contains(person)).toList();
    }

    private static String heading(Quarter quarter, List<Availability> said, List<Task> open) {
        int hours = said.stream().mapToInt(Availability::hours).sum();
        long free = open.stream().filter(task -> task.taker().isEmpty()).count();
        return ":hourglass: *Time and tasks in %s*: %d %s a week for %s, %d of them free"
                .formatted(quarter, hours, hours == 1 ? "hour" : "hours", tasks(open.size()), free);
    }

    /** What somebody may want to know about this person; empty if time and tasks go together. */
    private static String line(Availability said, Map<String, Integer> held) {
        int tasks = held.getOrDefault(said.person(), 0);
        String who = "• " + GoalWords.person(said.person());
        if (said.hours() == 0 && tasks > 0) {
            return "%s has no time this quarter, and %s: perhaps somebody can take over.".formatted(who, tasks(tasks));
        }
        if (!said.away().isEmpty() && tasks > 0) {
            return "%s has %s, and is away: %s.".formatted(who, tasks(tasks), GoalWords.said(said.away()));
        }
        return said.hours() > 0 && tasks == 0
                ? "%s has %d %s a week, and no task yet."
                        .formatted(who, said.hours(), said.hours() == 1 ? "hour" : "hours")
                : "";
    }

    private static String tasks(int number) {
        return number == 1 ? "1 open task" : number + " open tasks";
    }
}
