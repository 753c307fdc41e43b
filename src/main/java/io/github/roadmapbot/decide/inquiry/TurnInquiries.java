package io.github.roadmapbot.decide.inquiry;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.PageTurn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.Objects;
import java.util.Optional;

/** Turns the page of the list of questions, in the place of the page before. */
public final class TurnInquiries implements BlockActionHandler {

    private final Roadmaps roadmaps;
    private final InquiryList list;
    private final Door door;

    public TurnInquiries(Roadmaps roadmaps, InquiryList list, Door door) {
        this.roadmaps = roadmaps;
        this.list = list;
        this.door = door;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        String value = Objects.requireNonNull(payload.getActions().get(0).getValue(), "A button without a value");
        InquiryList.Wanted wanted = InquiryList.Wanted.read(value)
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value)));
        Optional<Roadmap> roadmap = roadmaps.of(wanted.roadmap());
        String user = payload.getUser().getId();
        Content content = roadmap.map(known -> list.content(known, wanted, user))
                .orElseGet(() -> Texts.section("That roadmap is not configured any more."));
        door.follow(
                Objects.requireNonNull(payload.getContainer().getChannelId(), "A button nowhere"),
                user,
                () -> PageTurn.show(context, content));
        return context.ack();
    }
}
