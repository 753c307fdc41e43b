package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.text.Unnamed;
import io.github.roadmapbot.text.VisibleText;

/** What people are called where others read it. */
public final class Names {

    private static final String UNKNOWN = "somebody who has left the workspace";

    private final SlackWeb slack;

    public Names(SlackWeb slack) {
        this.slack = slack;
    }

    /**
     * The name a person chose to be shown by, as far as it can be seen.
     *
     * @throws SlackFailure if Slack cannot be asked at the moment
     */
    public String shown(String user) throws SlackFailure {
        if (Unnamed.is(user)) {
            return Unnamed.WORDS;
        }
        try {
            String name = VisibleText.line(slack.displayName(user));
            return name.isEmpty() ? UNKNOWN : name;
        } catch (SlackFailure.Refused e) {
            if (e.error().equals("user_not_found")) {
                return UNKNOWN;
            }
            throw e;
        }
    }
}
