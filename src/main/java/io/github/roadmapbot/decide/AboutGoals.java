package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.decision.GoalMatters;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.Goals;
import java.util.Optional;

/** Knows the goals that something is about, by themselves or by one of their tasks. */
public record AboutGoals(Goals goals, GoalPlaces places, GoalMatters matters) {

    /** The goal of a roadmap that goes by this name. */
    Optional<Subject> named(Roadmap roadmap, GoalId id) {
        return goals.find(id)
                .filter(found -> found.roadmap().equals(roadmap.key()))
                .map(found -> new Subject.Pursued(found.id()));
    }

    /** The issue of a goal is known as that goal, so that all that is said about it is in one place. */
    Optional<Subject> ofIssue(Roadmap roadmap, String repository, int number) {
        return goals.ofIssue(roadmap.key(), repository, number).map(Subject.Pursued::new);
    }

    /** The goal that a subject is, not one to which it only belongs. */
    public Optional<Goal> goal(Subject subject) {
        return subject instanceof Subject.Pursued pursued ? goals.find(pursued.id()) : Optional.empty();
    }

    /** The goal that something belongs to, the oldest of several. */
    Optional<GoalId> of(String roadmap, Subject subject) {
        return subject instanceof Subject.Pursued pursued
                ? Optional.of(pursued.id())
                : matters.goals(roadmap, subject).stream().findFirst();
    }

    /** In whose thread the goal's people talk about it. */
    Optional<Place> thread(String roadmap, Subject subject) {
        return of(roadmap, subject).flatMap(places::card);
    }

    /** Whether an issue may still come of it. */
    boolean mayYetBePublic(Subject subject) {
        return goal(subject).filter(goal -> !goal.state().isOver()).isPresent();
    }
}
