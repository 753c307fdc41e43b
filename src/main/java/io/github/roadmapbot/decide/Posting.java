package io.github.roadmapbot.decide;

import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Posts a message once, however often the step that owes it is run. */
@FunctionalInterface
public interface Posting {

    Outcome post(Step step, String channel, Optional<String> thread, Content content, Creation.Keeper<Posted> keeper)
            throws IOException;
}
