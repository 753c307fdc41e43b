package io.github.roadmapbot.goal;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.goal.Whisper.Answer;
import io.github.roadmapbot.goal.Whisper.Asker;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buttons on a goal's card: each opens a window, or says why it stays closed. */
public final class GoalButtons implements BlockActionHandler {

    /** All of them. */
    public static final Pattern ACTIONS = Pattern.compile(Pattern.quote(GoalCard.BUTTON) + "[a-z]+");

    private static final String TOO_LATE = "%s has moved on: it is %s. Its card will show it in a moment.";
    private static final String NO_TASKS =
            "%s has no tasks yet. *Add a task…* on its card makes one, or takes an issue that is there already.";

    private final GoalDesk desk;
    private final Leave leave;
    private final Whisper whisper;

    GoalButtons(GoalDesk desk, Leave leave, Whisper whisper) {
        this.desk = desk;
        this.leave = leave;
        this.whisper = whisper;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        Action action = payload.getActions().get(0);
        @Nullable
        String value = action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
        Optional<Memo> memo = Memo.read(value);
        Optional<Goal> goal = memo.flatMap(Memo::goal).flatMap(desk.goals()::find);
        Optional<Verb> verb = memo.map(Memo::verb).flatMap(Verb::of);
        if (goal.isPresent() && verb.isPresent()) {
            String user = payload.getUser().getId();
            String channel =
                    payload.getContainer() == null || payload.getContainer().getChannelId() == null
                            ? ""
                            : payload.getContainer().getChannelId();
            whisper.answer(
                    new Asker(user, channel, payload.getTriggerId()), () -> answer(goal.get(), verb.get(), user));
        }
        return context.ack();
    }

    private Answer answer(Goal goal, Verb verb, String user) {
        Roadmap roadmap = desk.roadmap(goal);
        if (!Verb.of(goal.state()).contains(verb)) {
            return Answer.words(TOO_LATE.formatted(goal.id(), GoalWords.state(goal.state())));
        }
        Optional<String> refusal = leave.refusal(goal, roadmap, user, verb.who());
        if (refusal.isPresent()) {
            return Answer.words(refusal.get());
        }
        return switch (verb) {
            case AGREE -> Answer.window(VerbForms.agree(goal));
            case TICK -> Answer.window(VerbForms.tick(goal));
            case STEPS -> Answer.window(VerbForms.steps(goal));
            case TASK -> Answer.window(VerbForms.task(goal));
            case TAKE ->
                goal.tasks().isEmpty()
                        ? Answer.words(NO_TASKS.formatted(goal.id()))
                        : Answer.window(VerbForms.which(goal));
            case EDIT -> Answer.window(GoalForm.of(goal, roadmap, desk.offered(roadmap)));
            case NOTE -> Answer.window(VerbForms.note(goal));
            case CONSULT -> Answer.window(VerbForms.consult(goal));
            case TOGETHER -> Answer.window(VerbForms.together(goal));
            case CARRY -> Answer.window(VerbForms.carry(goal));
            case REACH, DROP, REOPEN -> Answer.window(VerbForms.end(goal, verb));
        };
    }
}
