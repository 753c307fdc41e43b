package io.github.roadmapbot.goal.rhythm;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.goal.Leave;
import io.github.roadmapbot.goal.Whisper;
import io.github.roadmapbot.goal.Whisper.Answer;
import io.github.roadmapbot.goal.Whisper.Asker;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.goal.Availabilities;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The window in which somebody says how much time they have in a quarter; what it remembers is the roadmap and the quarter. */
public final class AvailabilityForm {

    public static final String ACTION = "availability-tell";
    public static final String CALLBACK = "availability";

    private static final String HOURS = "hours";
    private static final String AWAY = "away";
    private static final int LONGEST_AWAY = 200;

    private final Roadmaps roadmaps;
    private final Leave leave;
    private final Availabilities availabilities;
    private final Whisper whisper;
    private final Clock clock;

    public AvailabilityForm(
            Roadmaps roadmaps,
            Leave leave,
            Availabilities availabilities,
            SlackWeb slack,
            Executor executor,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.leave = leave;
        this.availabilities = availabilities;
        this.whisper = new Whisper(slack, executor);
        this.clock = clock;
    }

    /** What a button or window about a quarter remembers. */
    static String memo(Roadmap roadmap, Quarter quarter) {
        return quarter.key() + " " + roadmap.key();
    }

    private record About(Roadmap roadmap, Quarter quarter) {}

    private Optional<About> about(String memo) {
        String[] parts = memo.split(" ", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{4}-Q[1-4]")
                ? roadmaps.of(parts[1]).map(roadmap -> new About(roadmap, Quarter.parse(parts[0])))
                : Optional.empty();
    }

    public BlockActionHandler button() {
        return this::open;
    }

    public ViewSubmissionHandler submission() {
        return this::keep;
    }

    private Response open(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        String user = payload.getUser().getId();
        String channel =
                payload.getContainer() == null || payload.getContainer().getChannelId() == null
                        ? ""
                        : payload.getContainer().getChannelId();
        about(String.valueOf(payload.getActions().get(0).getValue()))
                .ifPresent(about -> whisper.answer(
                        new Asker(user, channel, payload.getTriggerId()), () -> Answer.window(view(about, user))));
        return context.ack();
    }

    private View view(About about, String user) {
        Optional<Availability> said = availabilities.said(about.roadmap().key(), about.quarter()).stream()
                .filter(each -> each.person().equals(user))
                .findFirst();
        return Texts.form(
                CALLBACK,
                memo(about.roadmap(), about.quarter()),
                "Your time in " + about.quarter(),
                "Share it",
                List.of(
                        text(
                                HOURS,
                                "How much time do you have, a week?",
                                "Such as 6 hours or 2 days; 0 if none. A guess is good enough.",
                                20,
                                said.map(each -> Integer.toString(each.hours())).orElse(""),
                                false),
                        text(
                                AWAY,
                                "When are you away?",
                                "Such as: 1 to 14 August. Everybody in the group can see it.",
                                LONGEST_AWAY,
                                said.map(Availability::away).orElse(""),
                                true)));
    }

    private static InputBlock text(
            String block, String label, String hint, int longest, String initial, boolean optional) {
        return input(field -> field.blockId(block)
                .optional(optional)
                .label(words(label))
                .hint(words(hint))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE)
                        .maxLength(longest)
                        .initialValue(initial.isEmpty() ? null : initial))));
    }

    private Response keep(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        FormAnswers answers = new FormAnswers(view.getState());
        Optional<Integer> hours = Availability.hours(answers.text(HOURS));
        Optional<About> about = about(String.valueOf(view.getPrivateMetadata()));
        if (hours.isEmpty() || about.isEmpty()) {
            return context.ackWithErrors(Map.of(
                    HOURS,
                    "Please give hours or days a week, such as 6 hours or 2 days, %d hours at most."
                            .formatted(Availability.MOST_HOURS)));
        }
        Optional<String> refusal = leave.mayPropose(about.get().roadmap(), user);
        if (refusal.isPresent()) {
            return context.ackWithErrors(Map.of(HOURS, refusal.get()));
        }
        Availability said = new Availability(user, hours.get(), VisibleText.line(answers.text(AWAY)));
        availabilities.say(about.get().roadmap().key(), about.get().quarter(), said, clock.instant());
        return context.ack();
    }
}
