package io.github.roadmapbot.capture;

import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Suggestions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows everybody at a message that it was taken to the roadmap. */
public final class TickMessage implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(TickMessage.class);
    private static final String TICK = "white_check_mark";

    private final Suggestions suggestions;
    private final SlackWeb slack;

    public TickMessage(Suggestions suggestions, SlackWeb slack) {
        this.suggestions = suggestions;
        this.slack = slack;
    }

    @Override
    public Outcome run(Step step) throws SlackFailure {
        Optional<Source> source = suggestions.find(step.suggestion()).flatMap(Suggestion::source);
        if (source.isPresent()) {
            tick(new Posted(source.get().channel(), source.get().ts()));
        }
        return Outcome.DONE;
    }

    /** It is a courtesy: a message that takes no reaction, or is gone, is no trouble for anybody. */
    private void tick(Posted message) throws SlackFailure {
        try {
            slack.react(message, TICK);
        } catch (SlackFailure.Refused e) {
            log.info("A captured message has no tick: {}", e.getMessage());
        }
    }
}
