package io.github.roadmapbot.config;

import io.github.roadmapbot.outbox.PacingSettings;
import java.time.Duration;

/**
 * How patient the bot is with the platforms.
 *
 * @param gitHubLag how long GitHub's lists may take to show what was created
 * @param slackLag how long Slack's history may take to show what was posted
 * @param attempts after how many failures of a step a person is asked
 * @param firstRetry how long a step waits after its first failure; the wait doubles with every further one
 * @param longestRetry what the wait doubles up to
 * @param gitHub how much of GitHub's allowance the bot takes
 * @param slackShare how much of each of Slack's limits the bot takes for what nobody waits for, in hundredths
 */
public record Limits(
        Duration gitHubLag,
        Duration slackLag,
        int attempts,
        Duration firstRetry,
        Duration longestRetry,
        PacingSettings gitHub,
        int slackShare) {

    /** More than any of Slack's limits. */
    private static final int NO_LIMIT = 1_000_000;

    public static final Limits DEFAULT = new Limits(
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            10,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            PacingSettings.DEFAULT,
            80);

    /** The same where Slack has no limits: in the sandbox, where one person clicks for everybody. */
    public Limits unpacedInSlack() {
        return new Limits(gitHubLag, slackLag, attempts, firstRetry, longestRetry, gitHub, NO_LIMIT);
    }
}
