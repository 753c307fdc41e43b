package io.github.roadmapbot.slack;

import java.net.URI;

/**
 * How to get into Slack.
 *
 * @param apiUrl the Web API's address, with a slash at its end
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}, for Socket Mode
 */
public record SlackAccess(URI apiUrl, String botToken, String appToken) {

    @Override
    public String toString() {
        return "Slack at " + apiUrl;
    }
}
