package io.github.roadmapbot.goal;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Doubts;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.goal.Whisper.Answer;
import io.github.roadmapbot.goal.Whisper.Asker;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps a goal that was written down or changed; what is unclear about it is asked, and keeps nobody from it. */
public final class GoalSubmission implements ViewSubmissionHandler {

    public static final String CALLBACK = GoalForm.CALLBACK;

    private static final String UNKNOWN =
            "This window has outlived what it is about. Please close it and open a new one.";
    private static final String OVER = "It is over by now, so nothing was changed.";
    private static final String SECOND =
            "Somebody was quicker and changed it. Please copy what you wrote, and enter it in a new window.";

    private final GoalDesk desk;
    private final Leave leave;
    private final Whisper whisper;
    private final Clock clock;

    GoalSubmission(GoalDesk desk, Leave leave, Whisper whisper, Clock clock) {
        this.desk = desk;
        this.leave = leave;
        this.whisper = whisper;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        Optional<Memo> memo = Memo.read(view.getPrivateMetadata());
        Optional<Goal> goal = memo.filter(each -> each.verb().equals("edit"))
                .flatMap(Memo::goal)
                .flatMap(desk.goals()::find);
        Optional<Roadmap> roadmap = goal.map(desk::roadmap)
                .or(() -> memo.flatMap(each -> desk.roadmaps().of(each.about())));
        if (roadmap.isEmpty()) {
            return context.ackWithErrors(Map.of(GoalForm.TITLE, UNKNOWN));
        }
        GoalAnswers answers = GoalAnswers.read(new FormAnswers(view.getState()), roadmap.get());
        if (answers.plan().isEmpty()) {
            return context.ackWithErrors(answers.errors());
        }
        Optional<String> refusal = goal.map(each -> leave.refusal(each, roadmap.get(), user, Verb.EDIT.who()))
                .orElseGet(() -> leave.mayPropose(roadmap.get(), user));
        if (refusal.isPresent()) {
            return context.ackWithErrors(Map.of(GoalForm.TITLE, refusal.get()));
        }
        Optional<String> later = goal.filter(
                        each -> movesQuarter(each, answers.plan().get()))
                .flatMap(each -> leave.refusal(each, roadmap.get(), user, Verb.CARRY.who()));
        if (later.isPresent()) {
            return context.ackWithErrors(Map.of(GoalForm.QUARTER, later.get()));
        }
        String origin = "view/" + view.getId();
        Optional<GoalId> kept = goal.isPresent()
                ? revise(goal.get(), memo.get(), answers.plan().get(), user)
                : Optional.of(desk.goals()
                        .propose(
                                origin,
                                roadmap.get().key(),
                                user,
                                answers.plan().get(),
                                clock.instant()));
        if (kept.isEmpty()) {
            return context.ackWithErrors(Map.of(GoalForm.TITLE, why(goal.get())));
        }
        whisper.answer(
                new Asker(user, desk.channel(roadmap.get()), ""),
                () -> Answer.words(said(kept.get(), answers.plan().get(), goal)));
        return context.ack();
    }

    /** What was agreed on is carried over, and not written down anew. */
    private static boolean movesQuarter(Goal goal, GoalPlan plan) {
        return !(goal.state() instanceof GoalState.Proposed)
                && !goal.plan().quarter().equals(plan.quarter());
    }

    private Optional<GoalId> revise(Goal goal, Memo memo, GoalPlan plan, String user) {
        return desk.goals().revise(goal.id(), memo.shown(), plan, user, clock.instant())
                ? Optional.of(goal.id())
                : Optional.empty();
    }

    /** Why it was not changed; what was entered stays in the window, to be copied from there. */
    private String why(Goal goal) {
        boolean over = desk.goals()
                .find(goal.id())
                .filter(each -> !each.state().isOver())
                .isEmpty();
        return over ? OVER : SECOND;
    }

    /** Unclear criteria are asked about once more in private: the card asks as well, but nobody has to see it first. */
    private static String said(GoalId id, GoalPlan plan, Optional<Goal> before) {
        List<String> doubts = Doubts.about(plan, before.map(Goal::steps).orElse(List.of()));
        String done = before.isPresent()
                ? "*%s* is changed.".formatted(id)
                : "Kept as *%s*; its card is in this channel. Talk about it in the card's thread; maintainers agree on it there."
                        .formatted(id);
        return doubts.isEmpty()
                ? done
                : done + " A few questions, which you may well answer with a shrug; *Edit…* on its card changes it:\n"
                        + doubts.stream().map(Mrkdwn::escape).collect(Collectors.joining("\n• ", "• ", ""));
    }
}
