package io.github.roadmapbot.sandbox.slack;

import java.util.Set;

/**
 * A channel and who is in it, by user id.
 *
 * @param isExtShared people of another workspace are in it as well
 */
public record Channel(String id, String name, boolean isPrivate, boolean isExtShared, Set<String> members) {

    public Channel {
        members = Set.copyOf(members);
    }

    /** A channel of this workspace alone. */
    public Channel(String id, String name, boolean isPrivate, Set<String> members) {
        this(id, name, isPrivate, false, members);
    }
}
