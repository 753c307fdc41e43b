package io.github.roadmapbot.goal;

import com.slack.api.model.view.View;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one person after their click or command was acknowledged: with a window, or with words that only they see. */
public final class Whisper {

    private static final Logger log = LoggerFactory.getLogger(Whisper.class);

    private static final String NOT_OPENED = "Slack did not let me open the window. Please try once more.";

    /**
     * Who asked for something.
     *
     * @param channel where they are told; empty for their direct conversation
     */
    public record Asker(String user, String channel, String triggerId) {}

    /** What they get: a window, or why there is none. */
    public record Answer(Optional<View> window, Optional<Content> words) {

        public static Answer window(View view) {
            return new Answer(Optional.of(view), Optional.empty());
        }

        public static Answer words(String mrkdwn) {
            return new Answer(Optional.empty(), Optional.of(Texts.section(mrkdwn)));
        }

        static Answer nothing() {
            return new Answer(Optional.empty(), Optional.empty());
        }
    }

    /** Finds out what to answer. */
    @FunctionalInterface
    public interface Question {
        Answer ask();
    }

    private final SlackWeb slack;
    private final Executor executor;

    public Whisper(SlackWeb slack, Executor executor) {
        this.slack = slack;
        this.executor = executor;
    }

    /** Answers in the background. */
    public void answer(Asker asker, Question question) {
        executor.execute(() -> {
            try {
                give(asker, question.ask());
            } catch (RuntimeException e) { // the boundary: somebody waits for an answer
                log.error("{} could not be answered", asker.user(), e);
                tell(asker, Texts.section(Boundary.APOLOGY));
            }
        });
    }

    private void give(Asker asker, Answer answer) {
        answer.words().ifPresent(words -> tell(asker, words));
        answer.window().ifPresent(window -> {
            try {
                slack.openModal(asker.triggerId(), window);
            } catch (SlackFailure e) {
                log.warn("A window about a goal could not be opened for {}: {}", asker.user(), e.getMessage());
                tell(asker, Texts.section(NOT_OPENED));
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
