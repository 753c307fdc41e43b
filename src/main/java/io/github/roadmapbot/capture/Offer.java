package io.github.roadmapbot.capture;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.model.Message;
import io.github.roadmapbot.capture.SuggestWindow.Asker;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A button that opens the window, for whom an event told us of: only who presses something can be shown a window. */
public final class Offer {

    public static final String MESSAGE = "offer-message";
    public static final String TITLE = "offer-title";

    private static final Logger log = LoggerFactory.getLogger(Offer.class);
    private static final int LONGEST_VALUE = 2000;
    private static final String GONE =
            "I cannot read that message any more. `/roadmap suggest` starts a suggestion without it.";

    private final SuggestWindow window;
    private final SlackWeb slack;
    private final PromptNames names;
    private final Executor executor;

    public Offer(SuggestWindow window, SlackWeb slack, PromptNames names, Executor executor) {
        this.window = window;
        this.slack = slack;
        this.names = names;
        this.executor = executor;
    }

    /** To go on with a message. */
    static Content ofMessage(Posted message, String mrkdwn) {
        return content(MESSAGE, message.channel() + " " + message.ts(), mrkdwn);
    }

    /** To go on with a title. */
    static Content ofTitle(String title, String mrkdwn) {
        return content(TITLE, title.isEmpty() ? " " : Mrkdwn.atMost(LONGEST_VALUE, title), mrkdwn);
    }

    public BlockActionHandler message() {
        return (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            String[] place = payload.getActions().get(0).getValue().split(" ", 2);
            Posted message = new Posted(place[0], place[1]);
            executor.execute(() -> take(asker(payload), message));
            return context.ack();
        };
    }

    public BlockActionHandler title() {
        return (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            window.said(asker(payload), payload.getActions().get(0).getValue().strip());
            return context.ack();
        };
    }

    private void take(Asker asker, Posted place) {
        Optional<Message> message = read(place);
        if (message.isPresent()) {
            Asker there = new Asker(asker.user(), place.channel(), asker.triggerId(), asker.again());
            window.of(there, Remark.of(place.channel(), message.get(), names.directory()));
        } else {
            window.tell(asker.channel(), asker.user(), Texts.section(GONE));
        }
    }

    private Optional<Message> read(Posted place) {
        try {
            return slack.message(place);
        } catch (SlackFailure e) {
            log.warn("A message could not be read again: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Asker asker(BlockActionPayload payload) {
        return new Asker(
                payload.getUser().getId(),
                payload.getContainer().getChannelId(),
                payload.getTriggerId(),
                "press the button again");
    }

    private static Content content(String action, String value, String mrkdwn) {
        return new Content(
                List.of(
                        paragraph(mrkdwn),
                        actions(actions -> actions.elements(List.of(button(button -> button.actionId(action)
                                .value(value)
                                .style("primary")
                                .text(words("Suggest it…"))))))),
                mrkdwn);
    }
}
