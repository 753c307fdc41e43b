package io.github.roadmapbot.vote;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the second names that a workspace gave to emojis; asks again every ten minutes. */
public final class WorkspaceEmoji {

    private static final Logger log = LoggerFactory.getLogger(WorkspaceEmoji.class);

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SlackWeb slack;
    private final Clock clock;
    private Map<String, String> custom = Map.of();
    private Instant askAgain = Instant.MIN;

    public WorkspaceEmoji(SlackWeb slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /** The one name of an emoji; while Slack cannot be asked, what was known before counts. */
    synchronized String canonical(String emoji) {
        if (!clock.instant().isBefore(askAgain)) {
            askAgain = clock.instant().plus(REMEMBERED);
            try {
                custom = slack.customEmoji();
            } catch (SlackFailure e) {
                log.warn(
                        "The workspace's own emojis are not known, so their second names do not count: {}",
                        e.getMessage());
            }
        }
        return EmojiNames.canonical(emoji, custom);
    }
}
