package io.github.roadmapbot.goal;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.goal.GoalDeeds.Editor;
import io.github.roadmapbot.goal.GoalDeeds.Entered;
import io.github.roadmapbot.goal.Leave.Who;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.goal.GoalTasks;
import java.util.Map;
import java.util.Optional;

/** What was entered in one of the windows of a goal's verbs: read, checked once more, and done. */
public final class VerbSubmission implements ViewSubmissionHandler {

    public static final String CALLBACK = VerbForms.CALLBACK;

    private static final String CHANGE = "change";
    private static final String UNKNOWN = "This window has outlived its goal. Please close it and open a new one.";
    private static final String TOO_LATE = "Somebody was quicker: it is %s by now. Nothing was changed.";

    private final GoalDesk desk;
    private final Leave leave;
    private final GoalTasks tasks;
    private final GoalDeeds deeds;

    VerbSubmission(GoalDesk desk, Leave leave, GoalTasks tasks, GoalDeeds deeds) {
        this.desk = desk;
        this.leave = leave;
        this.tasks = tasks;
        this.deeds = deeds;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        Editor editor = new Editor(user, request.getPayload().getUser().getName());
        Optional<Memo> memo = Memo.read(view.getPrivateMetadata());
        Optional<Goal> goal = memo.flatMap(Memo::goal).flatMap(desk.goals()::find);
        Optional<Verb> verb = memo.map(each -> each.verb().equals(CHANGE) ? "take" : each.verb())
                .flatMap(Verb::of);
        if (goal.isEmpty() || verb.isEmpty()) {
            return notice(context, UNKNOWN);
        }
        if (!Verb.of(goal.get().state()).contains(verb.get())) {
            return notice(context, TOO_LATE.formatted(GoalWords.state(goal.get().state())));
        }
        Roadmap roadmap = desk.roadmap(goal.get());
        FormAnswers answers = new FormAnswers(view.getState());
        Optional<String> refusal =
                leave.refusal(goal.get(), roadmap, user, verb.get().who());
        if (refusal.isPresent()) {
            return notice(context, refusal.get());
        }
        if (verb.get() == Verb.TAKE) {
            return memo.flatMap(Memo::task).isPresent()
                    ? change(context, goal.get(), roadmap, memo.get(), answers, editor)
                    : chosen(context, goal.get(), answers, user);
        }
        Map<String, String> errors =
                deeds.attempt(verb.get(), goal.get(), new Entered(answers, memo.get(), view.getId()), editor);
        return errors.isEmpty() ? context.ack() : context.ackWithErrors(errors);
    }

    private Response chosen(ViewSubmissionContext context, Goal goal, FormAnswers answers, String user) {
        Optional<Task> task = answers.choice(VerbForms.WHICH)
                .flatMap(id -> goal.tasks().stream()
                        .filter(each -> Long.toString(each.id()).equals(id))
                        .findFirst());
        return task.map(each -> context.ack(ViewSubmissionResponse.builder()
                        .responseAction("update")
                        .view(VerbForms.change(goal, each, user))
                        .build()))
                .orElseGet(() -> notice(context, UNKNOWN));
    }

    /** Anybody may take a task, or let go of their own; to give it to somebody else is for those who answer for it. */
    private Response change(
            ViewSubmissionContext context, Goal goal, Roadmap roadmap, Memo memo, FormAnswers answers, Editor editor) {
        String user = editor.id();
        Optional<Task> task =
                memo.task().flatMap(tasks::find).filter(each -> each.goal().equals(goal.id()));
        if (task.isEmpty()) {
            return notice(context, UNKNOWN);
        }
        Optional<String> taker = taker(task.get(), memo, answers);
        boolean free = task.get().taker().filter(each -> !each.equals(user)).isEmpty();
        boolean own = free
                && (taker.filter(user::equals).isPresent()
                        || (taker.isEmpty() && task.get().taker().isPresent()));
        Optional<String> refusal = own ? Optional.empty() : leave.refusal(goal, roadmap, user, Who.CONCERNED);
        if (refusal.isPresent()) {
            return context.ackWithErrors(Map.of(VerbForms.TAKER, refusal.get()));
        }
        boolean ticked = answers.ticked(VerbForms.HELP).contains(VerbForms.NEWCOMERS);
        boolean newcomers = ticked == memo.shownNewcomers() ? task.get().newcomers() : ticked;
        deeds.change(goal, task.get(), answers, taker, newcomers, editor);
        return context.ack();
    }

    /**
     * What was not changed in the window stays as it is by now. Whoever has it on GitHub only cannot be chosen in Slack, and keeps
     * it unless it is taken from them.
     */
    private static Optional<String> taker(Task task, Memo memo, FormAnswers answers) {
        Optional<String> chosen = answers.people(VerbForms.TAKER).stream().findFirst();
        boolean elsewhere =
                memo.shownTaker().filter(taker -> !GoalWords.isInSlack(taker)).isPresent();
        boolean untouched = chosen.equals(memo.shownTaker())
                || (elsewhere
                        && chosen.isEmpty()
                        && !answers.ticked(VerbForms.HELP).contains(VerbForms.FREE));
        return untouched ? task.taker() : chosen;
    }

    private static Response notice(ViewSubmissionContext context, String words) {
        return context.ack(ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(Texts.notice("Not done", words))
                .build());
    }
}
