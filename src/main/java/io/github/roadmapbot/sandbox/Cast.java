package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people and the places of the sandbox by the names that a person uses for them. */
public record Cast(Workspace workspace) {

    /** What a person calls the conversation with the app. */
    public static final String DIRECT_MESSAGES = "direct messages";

    /** The people whom one can play, in their order. */
    public List<User> people() {
        return workspace.users().stream()
                .filter(user -> !user.bot() && !user.id().equals(workspace.bot().userId()))
                .toList();
    }

    public Optional<User> person(String name) {
        return people().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public Optional<User> byId(String userId) {
        return people().stream().filter(user -> user.id().equals(userId)).findFirst();
    }

    /** A channel by its name, with or without the number sign. */
    public Optional<Channel> channel(String name) {
        String plain = name.startsWith("#") ? name.substring(1) : name;
        return workspace.channels().stream()
                .filter(channel -> channel.name().equals(plain))
                .findFirst();
    }

    /** The channels that a person may look into. */
    public List<Channel> channelsOf(String userId) {
        return workspace.channels().stream()
                .filter(channel -> !channel.isPrivate() || channel.members().contains(userId))
                .toList();
    }

    /** The account of that person on GitHub: the same name, with hyphens. */
    public static String login(User user) {
        return user.name().replace(' ', '-');
    }

    public String peopleNames() {
        return people().stream().map(User::name).collect(Collectors.joining(", "));
    }

    public String channelNames() {
        return workspace.channels().stream()
                .map(channel -> "#" + channel.name())
                .collect(Collectors.joining(", "));
    }
}
