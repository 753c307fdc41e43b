package io.github.roadmapbot.feedback;

import io.github.roadmapbot.text.VisibleText;
import java.time.Instant;

/**
 * What a maintainer decided.
 *
 * @param by the Slack user id
 * @param reason may be empty where none is asked for
 */
public record Decision(String by, Instant at, String reason) {

    public Decision {
        reason = VisibleText.of(reason);
    }
}
