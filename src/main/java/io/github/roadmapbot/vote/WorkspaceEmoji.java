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

    private static final Duration SOON = Duration.ofMinutes(1);

    private final SlackWeb slack;
    private final Clock clock;
    private Map<String, String> custom = Map.of();
    private boolean known;
    private Instant askAgain = Instant.MIN;

    public WorkspaceEmoji(SlackWeb slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * The one name of an emoji; while Slack cannot be asked, what it said before counts.
     *
     * @throws SlackFailure if Slack has not said anything yet, and may soon
     */
    synchronized String canonical(String emoji) throws SlackFailure {
        if (!clock.instant().isBefore(askAgain)) {
            ask();
        }
        return EmojiNames.canonical(emoji, custom);
    }

    private void ask() throws SlackFailure {
        try {
            custom = slack.customEmoji();
            known = true;
            askAgain = clock.instant().plus(REMEMBERED);
        } catch (SlackFailure e) {
            if (!known && !(e instanceof SlackFailure.Refused)) {
                throw e;
            }
            log.warn("The workspace's own emojis cannot be asked for, so what was known counts: {}", e.getMessage());
            askAgain = clock.instant().plus(SOON);
        }
    }
}
