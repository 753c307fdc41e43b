package io.github.roadmapbot.goal.glance;

import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalWords;
import io.github.roadmapbot.goal.rhythm.AskAvailability;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.goal.Availabilities;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.util.List;
import java.util.stream.Stream;

/** What somebody was asked about their time, the tasks that they hold, and the goals that wait for the maintainers. */
public final class OwnWork {

    private static final int MOST_GOALS = 5;

    private final GoalDesk desk;
    private final GoalPlaces places;
    private final Availabilities availabilities;

    public OwnWork(GoalDesk desk, GoalPlaces places, Availabilities availabilities) {
        this.desk = desk;
        this.places = places;
        this.availabilities = availabilities;
    }

    /** The question how much time they have, as long as they have not said. */
    public List<Line> time(Roadmap roadmap, String person) {
        Quarter current = desk.current(roadmap);
        return Stream.of(current, current.next())
                .filter(quarter -> availabilities.silent(roadmap.key(), quarter).contains(person))
                .map(quarter -> new Line(
                        ":hourglass: How much time will you have in *%s*? You own a goal, or have a task of one."
                                .formatted(quarter),
                        AskAvailability.tell(roadmap, quarter, "Tell my time…")))
                .toList();
    }

    /** The tasks that they have taken and not finished. */
    public List<Line> tasks(Roadmap roadmap, String person) {
        return desk.goals().of(person).stream()
                .filter(goal -> goal.roadmap().equals(roadmap.key()))
                .flatMap(goal -> goal.tasks().stream()
                        .filter(task -> !task.done()
                                && task.taker().filter(person::equals).isPresent())
                        .map(task -> new Line("%s  ·  for %s".formatted(GoalWords.task(task, false), name(goal)))))
                .toList();
    }

    /** The goals that somebody wrote down and nobody has agreed to yet. */
    public Part proposed(Roadmap roadmap) {
        List<Goal> proposed = desk.goals().of(roadmap.key(), desk.current(roadmap)).stream()
                .filter(goal -> goal.state() instanceof GoalState.Proposed)
                .toList();
        List<Line> lines = proposed.stream()
                .limit(MOST_GOALS)
                .map(goal -> new Line("• %s %s  ·  %s  ·  by %s"
                        .formatted(
                                name(goal),
                                GoalWords.said(goal.title()),
                                goal.plan().quarter(),
                                GoalWords.person(goal.proposer()))))
                .toList();
        return Part.of(
                ":dart: *Goals to agree on*: %d".formatted(proposed.size()),
                lines,
                MOST_GOALS,
                proposed.size(),
                "`/roadmap goal list` lists them.");
    }

    private String name(Goal goal) {
        String id = goal.id().toString();
        return places.card(goal.id()).map(card -> link(card.permalink(), id)).orElse(id);
    }
}
