package io.github.roadmapbot.goal.glance;

import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalWords;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.util.List;

/** The goals of the quarter that runs and of those after it, with how far each is. */
public final class GoalsAtAGlance {

    private static final int MOST = 8;

    private final GoalDesk desk;
    private final GoalPlaces places;

    public GoalsAtAGlance(GoalDesk desk, GoalPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    public Part part(Roadmap roadmap) {
        Quarter current = desk.current(roadmap);
        List<Goal> goals = desk.goals().of(roadmap.key(), current).stream()
                .filter(goal -> !(goal.state() instanceof GoalState.Dropped))
                .toList();
        List<Line> lines = goals.stream()
                .limit(MOST)
                .map(goal -> new Line(line(goal, current)))
                .toList();
        return Part.of(":dart: *Goals*", lines, MOST, goals.size(), "`/roadmap goal list` lists them.");
    }

    private String line(Goal goal, Quarter current) {
        String id = goal.id().toString();
        String name =
                places.card(goal.id()).map(card -> link(card.permalink(), id)).orElse(id);
        String issue = goal.issue()
                .map(known -> "  ·  " + link(known.url().toString(), "#" + known.number()))
                .orElse("");
        return "• *%s* %s%s  ·  %s  ·  *%d%%*: %s%s"
                .formatted(
                        name,
                        GoalWords.said(goal.title()),
                        goal.plan().quarter().equals(current)
                                ? ""
                                : ", " + goal.plan().quarter(),
                        GoalWords.state(goal.state()),
                        goal.progress().percent(),
                        goal.progress(),
                        issue);
    }
}
