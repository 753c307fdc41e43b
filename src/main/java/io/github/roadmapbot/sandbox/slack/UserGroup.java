package io.github.roadmapbot.sandbox.slack;

import java.util.List;

/** A user group such as {@code @maintainers}, with the ids of its members. */
public record UserGroup(String id, String handle, String name, List<String> users) {

    public UserGroup {
        users = List.copyOf(users);
    }
}
