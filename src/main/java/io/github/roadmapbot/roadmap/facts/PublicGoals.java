package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.export.GoneIssues;
import io.github.roadmapbot.store.export.GoneIssues.Gone;
import io.github.roadmapbot.store.goal.Goals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The goals of a quarter that stand where everybody can read them. */
final class PublicGoals {

    private final Goals goals;
    private final GoneIssues issues;
    private final People people;

    PublicGoals(Database database, People people) {
        this.goals = new Goals(database);
        this.issues = new GoneIssues(database);
        this.people = people;
    }

    List<Initiative> of(String roadmap, Quarter quarter, Predicate<String> isPublic) {
        Gone gone = issues.now();
        return goals.in(roadmap, quarter).stream()
                .filter(goal -> !(goal.state() instanceof GoalState.Dropped))
                .filter(goal -> isSeen(goal, isPublic, gone))
                .map(this::initiative)
                .toList();
    }

    /** Where they are tracked. */
    Stream<String> repositories(String roadmap, Quarter quarter) {
        return goals.in(roadmap, quarter).stream()
                .flatMap(goal -> goal.issue().stream())
                .map(Tracked::repository);
    }

    private static boolean isSeen(Goal goal, Predicate<String> isPublic, Gone gone) {
        return goal.issue()
                .filter(issue -> isPublic.test(issue.repository()))
                .filter(issue -> !gone.holds(issue.repository() + "#" + issue.number()))
                .isPresent();
    }

    private Initiative initiative(Goal goal) {
        return new Initiative(
                goal.title(),
                goal.plan().what(),
                state(goal.state()),
                goal.criteria().stream()
                        .map(each -> new Initiative.Criterion(each.words(), each.met()))
                        .toList(),
                people.linked(goal.plan().owners()),
                goal.issue().map(Tracked::url));
    }

    private static String state(GoalState state) {
        if (state instanceof GoalState.CarriedOver carried) {
            return "carried over from " + carried.from();
        }
        return state instanceof GoalState.Done ? "reached" : "";
    }
}
