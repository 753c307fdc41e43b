package io.github.roadmapbot.card;

import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Posts a message once, however often the step that owes it is run. */
public final class PostOnce {

    private final SlackWeb slack;
    private final Creation creation;
    private final String instance;

    /**
     * Takes what it posts with.
     *
     * @param instance the installation's id, so that two bots in one workspace do not take each other's messages for theirs
     */
    public PostOnce(SlackWeb slack, Creation creation, String instance) {
        this.slack = slack;
        this.creation = creation;
        this.instance = instance;
    }

    Outcome post(Step step, String channel, Optional<String> thread, Content content, Creation.Keeper<Posted> keeper)
            throws IOException {
        String mark = "%s:step:%d".formatted(instance, step.id());
        return creation.once(
                step,
                since -> isKnownSince(step, since) ? slack.findOwn(channel, thread, mark, since) : Optional.empty(),
                () -> slack.post(channel, thread, content, mark),
                keeper);
    }

    /** A step that was owed later than anything could be forgotten has a number that no message carries. */
    private static boolean isKnownSince(Step step, Instant since) {
        return step.sentAt().isPresent() || !step.owedAt().isAfter(since);
    }
}
