package io.github.roadmapbot.goal.rhythm;

import static io.github.roadmapbot.goal.GoalSample.DECISION;
import static io.github.roadmapbot.goal.GoalSample.LEAST;
import static io.github.roadmapbot.goal.GoalSample.MOST;
import static io.github.roadmapbot.goal.GoalSample.QUARTER;
import static io.github.roadmapbot.goal.GoalSample.ROADMAP;
import static io.github.roadmapbot.goal.GoalSample.USUAL;

import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.goal.GoalSample;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of goals by itself: sessions, the last week of a quarter, the board's status, and what people are asked. */
class GoldenRhythmTest {

    private static final Optional<String> THREAD =
            Optional.of("https://sandbox.slack.com/archives/C0FEEDBACK1/p1795168800000100");

    @Test
    void aSession() {
        session(Sample.MINIMAL, List.of(LEAST), List.of());
        session(Sample.USUAL, List.of(USUAL), List.of(PostRefinement.open("Which key format?", THREAD)));
        session(
                Sample.MAXIMAL,
                Collections.nCopies(20, MOST),
                List.of(PostRefinement.open("<!channel> & *more* ".repeat(20), THREAD)));
    }

    private static void session(Sample sample, List<Goal> goals, List<String> asked) {
        Golden.message(
                "refinement-session",
                sample,
                PostRefinement.session(ROADMAP, goals, goal -> asked).orElseThrow());
    }

    @Test
    void theLastWeekOfAQuarter() {
        review(Sample.MINIMAL, List.of(USUAL), List.of());
        review(
                Sample.USUAL,
                List.of(
                        USUAL,
                        GoalSample.usual(new GoalState.Done(DECISION)),
                        GoalSample.usual(new GoalState.Dropped(DECISION))),
                List.of(LEAST));
        review(Sample.MAXIMAL, Collections.nCopies(20, MOST), Collections.nCopies(20, MOST));
    }

    private static void review(Sample sample, List<Goal> ending, List<Goal> starting) {
        Golden.message(
                "refinement-review",
                sample,
                PostRefinement.review(ROADMAP, QUARTER, ending, starting).orElseThrow());
    }

    @Test
    void theQuestionHowMuchTimePeopleHave() {
        Golden.message("availability-question", Sample.USUAL, AskAvailability.content(ROADMAP, QUARTER));
    }

    @Test
    void theStatusOfTheBoard() {
        Mark mark = Mark.of("0000", "project/status/2027-01-29");
        status(Sample.MINIMAL, List.of(USUAL), mark);
        status(
                Sample.USUAL,
                List.of(
                        USUAL,
                        GoalSample.usual(new GoalState.Done(DECISION)),
                        GoalSample.usual(new GoalState.Dropped(DECISION))),
                mark);
        status(Sample.MAXIMAL, Collections.nCopies(20, MOST), mark);
    }

    private static void status(Sample sample, List<Goal> goals, Mark mark) {
        Golden.markdown(
                "board-status",
                sample,
                PostBoardStatus.text(QUARTER, PostBoardStatus.lines(goals), AlsoSaid.NOTHING) + "\n\n" + mark);
    }
}
