package io.github.roadmapbot.goal.rhythm;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.github.work.BoardStatus;
import io.github.roadmapbot.github.work.BoardStatus.Status;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalRhythms;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says on the board how the quarter stands, its goals and what else there is, where anybody can read it; nothing if nothing has
 * changed.
 */
public final class PostBoardStatus implements StepRunner {

    private final GoalDesk desk;
    private final BoardStatus status;
    private final GoalRhythms rhythms;
    private final Creation creation;
    private final BiFunction<Roadmap, Quarter, AlsoSaid> also;
    private final String instance;
    private final Clock clock;

    /**
     * Takes what it says it with.
     *
     * @param also what else there is to say of a quarter
     */
    public PostBoardStatus(
            GoalDesk desk,
            BoardStatus status,
            GoalRhythms rhythms,
            Creation creation,
            BiFunction<Roadmap, Quarter, AlsoSaid> also,
            String instance,
            Clock clock) {
        this.also = also;
        this.desk = desk;
        this.status = status;
        this.rhythms = rhythms;
        this.creation = creation;
        this.instance = instance;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = desk.roadmaps().of(step.subject());
        if (roadmap.isEmpty() || !desk.of(roadmap.get()).boardStatus()) {
            return Outcome.DONE;
        }
        Quarter quarter = GoalRound.current(roadmap.get(), clock.instant());
        List<Goal> goals = desk.goals().in(step.subject(), quarter).stream()
                .filter(goal -> goal.issue().isPresent())
                .toList();
        AlsoSaid more = also.apply(roadmap.get(), quarter);
        String text = text(quarter, lines(goals), more);
        if (text.isEmpty() || rhythms.seen(step.subject()).filter(text::equals).isPresent()) {
            return Outcome.DONE;
        }
        BoardName board = desk.of(roadmap.get()).place().board();
        Mark mark = Mark.of(instance, step.subject() + "/status/" + step.detail());
        String body = text + "\n\n" + mark;
        return creation.once(
                step,
                since -> status.find(board, mark),
                () -> status.post(board, judged(goals, more.waits()), body, quarter.firstDay(), quarter.lastDay()),
                made -> rhythms.isNews(step.subject(), text));
    }

    static String lines(List<Goal> goals) {
        return goals.stream().map(PostBoardStatus::line).collect(Collectors.joining("\n"));
    }

    /** What is said; empty if there is nothing to say. */
    static String text(Quarter quarter, String lines, AlsoSaid also) {
        String goals = lines.isEmpty() ? "" : "The goals of %s:\n\n%s".formatted(quarter, lines);
        return Stream.of(also.words(), goals).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** At risk is only what people said waits for something: the bot guesses nobody's chances. */
    private static Status judged(List<Goal> goals, boolean otherWaits) {
        boolean waits = otherWaits
                || goals.stream()
                        .filter(goal -> goal.state() instanceof GoalState.UnderWay)
                        .flatMap(goal -> goal.tasks().stream())
                        .filter(task -> !task.done())
                        .map(Task::blocked)
                        .anyMatch(blocked -> !blocked.isEmpty());
        boolean over =
                !goals.isEmpty() && goals.stream().allMatch(goal -> goal.state().isOver());
        return over ? Status.COMPLETE : waits ? Status.AT_RISK : Status.ON_TRACK;
    }

    private static String line(Goal goal) {
        String state = goal.state() instanceof GoalState.Done
                ? "reached"
                : goal.state() instanceof GoalState.Dropped
                        ? "dropped"
                        : "%d%% (%s)".formatted(goal.progress().percent(), goal.progress());
        return "- [%s](%s): %s"
                .formatted(
                        SafeMarkdown.literal(goal.title(), SafeMarkdown.TITLE_CAP),
                        goal.issue().orElseThrow().url(),
                        state);
    }
}
