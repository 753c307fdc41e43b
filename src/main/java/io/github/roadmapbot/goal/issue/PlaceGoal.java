package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.board.PlacedItem;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalSettings.Place;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Places a goal's issue on the board, with stage, category and quarter; again when it is carried over. Twice is once. */
public final class PlaceGoal implements StepRunner {

    /** Has a quarter added to the board first, where the bot may do that. */
    @FunctionalInterface
    public interface QuarterFirst {
        Optional<Outcome> add(Roadmap roadmap, Quarter quarter, NeedsPerson failure) throws GitHubFailure;
    }

    private final GoalDesk desk;
    private final Board board;
    private final GoalPlaces places;
    private final QuarterFirst first;
    private final Clock clock;

    public PlaceGoal(GoalDesk desk, Board board, GoalPlaces places, QuarterFirst first, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.places = places;
        this.first = first;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Goal> goal = desk.goal(step);
        if (goal.flatMap(Goal::issue).isEmpty()) {
            return Outcome.DONE;
        }
        Quarter quarter = goal.get().plan().quarter();
        Roadmap roadmap = desk.roadmap(goal.get());
        try {
            PlacedItem item = place(goal.get(), roadmap);
            places.placed(goal.get().id(), item.board(), quarter, clock.instant());
            return Outcome.DONE;
        } catch (NeedsPerson e) {
            Optional<Outcome> added = first.add(roadmap, quarter, e);
            if (added.isEmpty()) {
                throw e;
            }
            return added.get();
        }
    }

    private PlacedItem place(Goal goal, Roadmap roadmap) throws GitHubFailure {
        Place place = desk.of(roadmap).place();
        Tracked issue = goal.issue().orElseThrow();
        IssueOnBoard content =
                new IssueOnBoard(RepositoryName.parse(issue.repository()), issue.number(), issue.nodeId());
        return board.place(
                place.board(),
                content,
                Map.of(
                        place.stageField(), place.stage(),
                        place.categoryField(), roadmap.categoryName(goal.plan().category()),
                        place.quarterField(), goal.plan().quarter().onTheBoard()));
    }
}
