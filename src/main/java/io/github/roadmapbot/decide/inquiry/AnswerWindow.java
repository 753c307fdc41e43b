package io.github.roadmapbot.decide.inquiry;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.decision.Inquiries;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets anyone who may speak answer a question; the first answer closes it. */
public final class AnswerWindow {

    private static final String TOO_LATE = "Somebody was faster: it has been answered already.";

    private final InquiryDesk desk;
    private final Inquiries inquiries;
    private final Door door;
    private final Clock clock;

    public AnswerWindow(InquiryDesk desk, Inquiries inquiries, Door door, Clock clock) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.door = door;
        this.clock = clock;
    }

    public BlockActionHandler button() {
        return (request, context) -> {
            var payload = request.getPayload();
            Inquiry inquiry =
                    inquiry(Objects.requireNonNull(payload.getActions().get(0).getValue(), "A button without a value"));
            String channel = Objects.requireNonNullElse(payload.getContainer().getChannelId(), "");
            String user = payload.getUser().getId();
            String trigger = payload.getTriggerId();
            door.follow(channel, user, () -> {
                if (inquiry.answer().isPresent()) {
                    door.tell(channel, user, TOO_LATE);
                } else {
                    door.slack().openModal(trigger, InquiryCard.window(inquiry));
                }
            });
            return context.ack();
        };
    }

    /** What was taken for an answer and is none: maintainers have the question wait again. */
    public BlockActionHandler reopening() {
        return (request, context) -> {
            var payload = request.getPayload();
            Inquiry inquiry =
                    inquiry(Objects.requireNonNull(payload.getActions().get(0).getValue(), "A button without a value"));
            String channel = Objects.requireNonNullElse(payload.getContainer().getChannelId(), "");
            String user = payload.getUser().getId();
            door.keep(channel, user, () -> reopen(inquiry, user));
            return context.ack();
        };
    }

    private String reopen(Inquiry inquiry, String user) {
        Optional<String> refusal = door.refusal(desk.roadmap(inquiry), Council.MAINTAINERS, user);
        return refusal.orElseGet(() -> inquiries.reopen(inquiry, clock.instant())
                ? "%s waits for another answer.".formatted(inquiry.id())
                : "%s waits for an answer already.".formatted(inquiry.id()));
    }

    public ViewSubmissionHandler submission() {
        return (request, context) -> {
            var view = request.getPayload().getView();
            Inquiry inquiry = inquiry(String.valueOf(view.getPrivateMetadata()));
            String user = request.getPayload().getUser().getId();
            String text = new FormAnswers(view.getState()).text(InquiryCard.TEXT);
            if (text.isEmpty()) {
                return context.ackWithErrors(Map.of(InquiryCard.TEXT, "Please answer something."));
            }
            Optional<String> refusal = door.refusalToSpeak(desk.roadmap(inquiry), user);
            if (refusal.isPresent()) {
                return context.ackWithUpdate(Texts.notice("Not taken", refusal.get()));
            }
            boolean first = inquiries.answer(inquiry, new Inquiry.Answer(text, user, clock.instant()), false);
            return first ? context.ack() : context.ackWithUpdate(Texts.notice("Not taken", TOO_LATE));
        };
    }

    private Inquiry inquiry(String about) {
        return InquiryId.parse(about)
                .flatMap(inquiries::find)
                .orElseThrow(() -> new IllegalStateException("A question is '%s'".formatted(about)));
    }
}
