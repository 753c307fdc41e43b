package io.github.roadmapbot.sandbox.slack.talk;

import java.util.Set;

/**
 * A place where people talk.
 *
 * @param name without {@code #}; for a direct conversation the id of the other person
 * @param archived closed for good: it can be read, and nothing happens in it any more
 */
public record Room(String id, String name, Kind kind, Set<String> members, boolean archived) {

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

    /** The same place, archived or not. */
    Room archived(boolean now) {
        return new Room(id, name, kind, members, now);
    }

    /** The same place with other people in it. */
    Room with(Set<String> others) {
        return new Room(id, name, kind, Set.copyOf(others), archived);
    }

    public boolean has(String userId) {
        return members.contains(userId);
    }
}
