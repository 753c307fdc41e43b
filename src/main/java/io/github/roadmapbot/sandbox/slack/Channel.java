package io.github.roadmapbot.sandbox.slack;

import java.util.Set;

/** A channel and who is in it, by user id. */
public record Channel(String id, String name, boolean isPrivate, Set<String> members) {

    public Channel {
        members = Set.copyOf(members);
    }
}
