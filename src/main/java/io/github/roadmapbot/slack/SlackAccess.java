package io.github.roadmapbot.slack;

import java.net.URI;

/**
 * How to get into Slack, and how Slack gets to the bot.
 *
 * @param apiUrl the Web API's address, with a slash at its end
 * @param botToken {@code xoxb-…}
 */
public record SlackAccess(URI apiUrl, String botToken, WayIn wayIn) {

    @Override
    public String toString() {
        return "Slack at %s over %s".formatted(apiUrl, wayIn);
    }
}
