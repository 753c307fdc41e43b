package io.github.roadmapbot.goal;

import static io.github.roadmapbot.goal.GoalSample.DECISION;
import static io.github.roadmapbot.goal.GoalSample.LEAST;
import static io.github.roadmapbot.goal.GoalSample.MOST;
import static io.github.roadmapbot.goal.GoalSample.QUARTER;
import static io.github.roadmapbot.goal.GoalSample.ROADMAP;
import static io.github.roadmapbot.goal.GoalSample.USUAL;

import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.store.decision.GoalMatters.Matter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The card of a goal and its windows, from the least to the most they have to show. */
class GoldenGoalsTest {

    private static final Asked ASKED = new Asked(
            List.of(
                    new Matter("Q-3", "question", "Which key format?", "https://sandbox.slack.com/archives/C1/p3"),
                    new Matter("Q-4", "risk", "Keys get lost", "")),
            List.of(new Matter("D-2", "vote", "Which keys?", "https://sandbox.slack.com/archives/C2/p2")));

    private static final Asked MUCH = new Asked(
            IntStream.rangeClosed(1, 200)
                    .mapToObj(i -> new Matter(
                            "Q-" + i, "question", "W", "https://sandbox.slack.com/archives/" + "p".repeat(200)))
                    .toList(),
            IntStream.rangeClosed(1, 200)
                    .mapToObj(i ->
                            new Matter("D-" + i, "vote", "W", "https://sandbox.slack.com/archives/" + "p".repeat(200)))
                    .toList());

    @Test
    void theCard() {
        Golden.message("goal-card", Sample.MINIMAL, GoalCard.content(LEAST, ROADMAP, Asked.NOTHING, false));
        Golden.message("goal-card", Sample.USUAL, GoalCard.content(USUAL, ROADMAP, ASKED, true));
        Golden.message("goal-card", Sample.MAXIMAL, GoalCard.content(MOST, ROADMAP, MUCH, true));
    }

    @Test
    void theCardInEachState() {
        Map<String, GoalState> states = Map.of(
                "proposed", new GoalState.Proposed(),
                "agreed", new GoalState.Agreed(DECISION),
                "carried-over", new GoalState.CarriedOver(DECISION, QUARTER.previous()),
                "reached", new GoalState.Done(DECISION),
                "dropped", new GoalState.Dropped(DECISION));
        states.forEach((name, state) -> Golden.message(
                "goal-card-" + name,
                Sample.USUAL,
                GoalCard.content(GoalSample.usual(state), ROADMAP, Asked.NOTHING, true)));
        Golden.message(
                "goal-card-new",
                Sample.USUAL,
                GoalCard.content(GoalSample.usual(new GoalState.Proposed()), ROADMAP, Asked.NOTHING, false));
    }

    @Test
    void theWindowInWhichItIsWrittenDown() {
        var quarters = new GoalForm.Quarters(QUARTER.previous(), QUARTER);
        Golden.view("goal-form", Sample.MINIMAL, GoalForm.fresh(ROADMAP, quarters, "U0MEMBER001", ""));
        Golden.view("goal-form", Sample.USUAL, GoalForm.of(USUAL, ROADMAP, quarters));
        Golden.view("goal-form", Sample.MAXIMAL, GoalForm.of(MOST, ROADMAP, quarters));
    }

    @Test
    void theWindowsOfItsVerbs() {
        Golden.view("goal-agree-form", Sample.USUAL, VerbForms.agree(USUAL));
        Golden.view("goal-tick-form", Sample.MAXIMAL, VerbForms.tick(MOST));
        Golden.view("goal-steps-form", Sample.MAXIMAL, VerbForms.steps(MOST));
        Golden.view("goal-task-form", Sample.MAXIMAL, VerbForms.task(MOST));
        Golden.view("goal-tasks-form", Sample.MAXIMAL, VerbForms.which(MOST));
        Golden.view(
                "goal-change-task-form",
                Sample.MAXIMAL,
                VerbForms.change(MOST, MOST.tasks().get(0), "U0MEMBER001"));
        Golden.view("goal-note-form", Sample.USUAL, VerbForms.note(USUAL));
        Golden.view("goal-consult-form", Sample.USUAL, VerbForms.consult(USUAL));
        Golden.view("goal-together-form", Sample.MAXIMAL, VerbForms.together(MOST));
        Golden.view("goal-reach-form", Sample.USUAL, VerbForms.end(USUAL, Verb.REACH));
        Golden.view("goal-drop-form", Sample.USUAL, VerbForms.end(USUAL, Verb.DROP));
        Golden.view("goal-carry-form", Sample.USUAL, VerbForms.carry(USUAL));
    }
}
