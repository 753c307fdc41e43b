package io.github.roadmapbot.decide.inquiry;

import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.decision.Inquiries;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets anyone ask something about a goal whose card they look at. */
public final class AskWindow {

    /** What travels with the window: what it is about, and where the answer to whoever asks is told. */
    private record Memo(String subject, String channel) {

        static Memo read(String text) {
            String[] parts = text.split(" ", 2);
            return new Memo(parts[0], parts.length == 2 ? parts[1] : "");
        }

        @Override
        public String toString() {
            return subject + " " + channel;
        }
    }

    private final InquiryDesk desk;
    private final Door door;
    private final Taking taking;

    public AskWindow(InquiryDesk desk, Door door, Clock clock) {
        this.desk = desk;
        this.door = door;
        this.taking = new Taking(desk, door, clock);
    }

    /**
     * Opens the window, and takes what is entered.
     *
     * @param action the button; its value names the goal
     */
    public void letIn(App app, String action) {
        app.blockAction(action, button());
        app.viewSubmission(AskForm.CALLBACK, submission());
    }

    private BlockActionHandler button() {
        return (request, context) -> {
            var payload = request.getPayload();
            String value = Objects.requireNonNull(payload.getActions().get(0).getValue(), "A button without a value");
            String channel = Objects.requireNonNull(payload.getContainer().getChannelId(), "A button nowhere");
            String user = payload.getUser().getId();
            Goal goal = goal(value);
            Roadmap roadmap = desk.roadmaps().of(goal.roadmap()).orElseThrow();
            door.follow(channel, user, () -> {
                Optional<String> refusal = taking.refusal(roadmap, user);
                if (refusal.isPresent()) {
                    door.tell(channel, user, refusal.get());
                } else {
                    String memo = new Memo(goal.id().toString(), channel).toString();
                    String about = desk.subjects().name(new Subject.Pursued(goal.id()));
                    door.slack().openModal(payload.getTriggerId(), AskForm.of(memo, about));
                }
            });
            return context.ack();
        };
    }

    private ViewSubmissionHandler submission() {
        return (request, context) -> {
            var view = request.getPayload().getView();
            Memo memo = Memo.read(String.valueOf(view.getPrivateMetadata()));
            Goal goal = goal(memo.subject());
            String user = request.getPayload().getUser().getId();
            FormAnswers answers = new FormAnswers(view.getState());
            String text = answers.text(AskForm.TEXT);
            if (text.isEmpty()) {
                return context.ackWithErrors(Map.of(AskForm.TEXT, "Please say something."));
            }
            Roadmap roadmap = desk.roadmaps().of(goal.roadmap()).orElseThrow();
            Optional<String> refusal = taking.refusal(roadmap, user);
            if (refusal.isPresent()) {
                return context.ackWithUpdate(Texts.notice("Not taken", refusal.get()));
            }
            Kind kind = answers.choice(AskForm.KIND).map(Kind::of).orElse(Kind.QUESTION);
            Inquiries.Draft draft = new Inquiries.Draft(
                    "view " + view.getId(),
                    roadmap.key(),
                    new Subject.Pursued(goal.id()),
                    kind,
                    text,
                    user,
                    Optional.empty());
            door.keep(memo.channel(), user, () -> taking.take(draft));
            return context.ack();
        };
    }

    private Goal goal(String name) {
        return Subject.parse(name)
                .flatMap(desk.subjects().goals()::goal)
                .filter(found -> desk.roadmaps().of(found.roadmap()).isPresent())
                .orElseThrow(() -> new IllegalStateException("A question is about '%s'".formatted(name)));
    }
}
