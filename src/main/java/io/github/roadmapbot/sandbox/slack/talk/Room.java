package io.github.roadmapbot.sandbox.slack.talk;

import java.util.Set;

/**
 * A place where people talk.
 *
 * @param name without {@code #}; for a direct conversation the id of the other person
 */
public record Room(String id, String name, Kind kind, Set<String> members) {

    /** The kinds of places, with the words that Slack uses for them. */
    public enum Kind {
        PUBLIC("channel", "channels"),
        PRIVATE("group", "groups"),
        DIRECT("im", "im");

        private final String channelType;
        private final String family;

        Kind(String channelType, String family) {
            this.channelType = channelType;
            this.family = family;
        }

        /** As in {@code channel_type} of an event. */
        public String channelType() {
            return channelType;
        }

        /** As in the scope {@code groups:history} and the subscription {@code message.groups}. */
        public String family() {
            return family;
        }
    }

    public boolean has(String userId) {
        return members.contains(userId);
    }
}
