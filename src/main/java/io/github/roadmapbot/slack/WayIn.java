package io.github.roadmapbot.slack;

/** How Slack's events and people reach the bot, with what opens that way. */
public sealed interface WayIn {

    /**
     * The bot connects to Slack and needs no address of its own.
     *
     * @param appToken {@code xapp-…}
     */
    record Socket(String appToken) implements WayIn {

        @Override
        public String toString() {
            return "Socket Mode";
        }
    }

    /**
     * Slack sends requests to an address of the bot's, which are signed.
     *
     * @param signingSecret never blank: with a blank one anybody could sign
     */
    record Http(String signingSecret) implements WayIn {

        public Http {
            if (signingSecret.isBlank()) {
                throw new IllegalArgumentException("A blank signing secret lets everybody in");
            }
        }

        @Override
        public String toString() {
            return "HTTP";
        }
    }
}
