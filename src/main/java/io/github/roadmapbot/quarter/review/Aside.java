package io.github.roadmapbot.quarter.review;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one person after what they clicked or typed was acknowledged: with a window, or with words that only they see. */
public final class Aside {

    private static final Logger log = LoggerFactory.getLogger(Aside.class);

    private static final String NOT_OPENED = "Slack did not let me open the window. Please try once more.";

    /**
     * Who waits for an answer.
     *
     * @param channel where they are told; empty for their direct conversation
     */
    public record Asker(String user, String channel, String triggerId) {

        /** Who clicked something. */
        public static Asker of(BlockActionPayload payload) {
            var container = payload.getContainer();
            String channel = container == null || container.getChannelId() == null ? "" : container.getChannelId();
            return new Asker(payload.getUser().getId(), channel, payload.getTriggerId());
        }
    }

    private final SlackWeb slack;
    private final Executor executor;

    public Aside(SlackWeb slack, Executor executor) {
        this.slack = slack;
        this.executor = executor;
    }

    /** Opens a window. */
    public void open(Asker asker, Supplier<View> window) {
        follow(asker, () -> {
            try {
                slack.openModal(asker.triggerId(), window.get());
            } catch (SlackFailure e) {
                log.warn("A window about a quarter could not be opened for {}: {}", asker.user(), e.getMessage());
                tell(asker, Texts.section(NOT_OPENED));
            }
        });
    }

    /** Says something that takes a while to find out. */
    public void say(Asker asker, Supplier<Content> words) {
        follow(asker, () -> tell(asker, words.get()));
    }

    private void follow(Asker asker, Runnable deed) {
        executor.execute(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) { // the boundary: somebody waits for an answer
                log.error("{} could not be answered", asker.user(), e);
                tell(asker, Texts.section(Boundary.APOLOGY));
            }
        });
    }

    private void tell(Asker asker, Content content) {
        try {
            String channel = asker.channel().isEmpty() ? slack.directChannel(asker.user()) : asker.channel();
            slack.whisper(channel, asker.user(), content);
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", asker.user(), e.getMessage());
        }
    }
}
