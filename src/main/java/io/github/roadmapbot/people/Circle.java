package io.github.roadmapbot.people;

import java.util.Optional;
import java.util.Set;

/**
 * A configured set of people: the union of what it names.
 *
 * @param everyone everybody in the workspace
 * @param users Slack user ids
 * @param userGroup a Slack user group's id; needs a paid workspace
 * @param channel a Slack channel's id, whose members are meant, guests and people of other workspaces left out
 */
public record Circle(boolean everyone, Set<String> users, Optional<String> userGroup, Optional<String> channel) {

    public static final Circle NOBODY = new Circle(false, Set.of(), Optional.empty(), Optional.empty());

    public static final Circle EVERYONE = new Circle(true, Set.of(), Optional.empty(), Optional.empty());

    public Circle {
        users = Set.copyOf(users);
    }
}
