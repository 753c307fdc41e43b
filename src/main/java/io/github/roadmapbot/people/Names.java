package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;

/** What people are called where others read it. */
public final class Names {

    private static final String UNKNOWN = "somebody who has left the workspace";

    private final SlackWeb slack;

    public Names(SlackWeb slack) {
        this.slack = slack;
    }

    /**
     * The name a person chose to be shown by, as they wrote it.
     *
     * @throws SlackFailure if Slack cannot be asked at the moment
     */
    public String shown(String user) throws SlackFailure {
        try {
            return slack.displayName(user);
        } catch (SlackFailure.Refused e) {
            if (e.error().equals("user_not_found")) {
                return UNKNOWN;
            }
            throw e;
        }
    }
}
