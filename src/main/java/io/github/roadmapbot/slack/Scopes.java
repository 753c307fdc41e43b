package io.github.roadmapbot.slack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that the app needs, each with what needs it; {@code manifest.json} declares the same. */
public final class Scopes {

    private static final String COMMANDS = "commands";

    /**
     * What Slack's documentation asks for each method. History is read where the bot posts: in a public or private channel
     * and in direct messages, with the metadata that carry its marks. Nobody asks about direct messages themselves.
     */
    private static final Map<String, List<String>> OF_METHODS = Map.ofEntries(
            Map.entry("apps.connections.open", List.of()),
            Map.entry("auth.test", List.of()),
            Map.entry("chat.postMessage", List.of("chat:write")),
            Map.entry("chat.postEphemeral", List.of("chat:write")),
            Map.entry("chat.update", List.of("chat:write")),
            Map.entry("chat.getPermalink", List.of()),
            Map.entry(
                    "conversations.history",
                    List.of("channels:history", "groups:history", "im:history", "metadata.message:read")),
            Map.entry("conversations.replies", List.of("channels:history", "groups:history", "metadata.message:read")),
            Map.entry("conversations.info", List.of("channels:read", "groups:read")),
            Map.entry("conversations.members", List.of("channels:read", "groups:read")),
            Map.entry("conversations.open", List.of("im:write")),
            Map.entry("emoji.list", List.of("emoji:read")),
            Map.entry("files.completeUploadExternal", List.of("files:write")),
            Map.entry("files.getUploadURLExternal", List.of("files:write")),
            Map.entry("reactions.add", List.of("reactions:write")),
            Map.entry("reactions.get", List.of("reactions:read")),
            Map.entry("usergroups.users.list", List.of("usergroups:read")),
            Map.entry("users.info", List.of("users:read")),
            Map.entry("views.open", List.of()),
            Map.entry("views.publish", List.of()),
            Map.entry("views.update", List.of()));

    private static final Map<String, String> OF_EVENTS = Map.of(
            "app_mention", "app_mentions:read",
            "message.channels", "channels:history",
            "message.groups", "groups:history",
            "message.im", "im:history",
            "reaction_added", "reactions:read",
            "reaction_removed", "reactions:read");

    /** Those that need no scope: whoever opens the app's home is told of it as soon as it has one. */
    private static final Set<String> EVENTS_WITHOUT = Set.of("app_home_opened");

    private Scopes() {}

    /** Every scope that is needed, in alphabetical order. */
    public static Set<String> needed() {
        Set<String> needed = new TreeSet<>(OF_EVENTS.values());
        needed.add(COMMANDS);
        OF_METHODS.values().forEach(needed::addAll);
        return needed;
    }

    /** Those that are needed and not among {@code granted}, in alphabetical order. */
    public static Set<String> missingIn(Collection<String> granted) {
        Set<String> missing = needed();
        missing.removeAll(granted);
        return missing;
    }

    /** The methods of the Web API that are called. */
    public static Set<String> methods() {
        return OF_METHODS.keySet();
    }

    /** The events that are listened to. */
    public static Set<String> events() {
        Set<String> events = new TreeSet<>(OF_EVENTS.keySet());
        events.addAll(EVENTS_WITHOUT);
        return events;
    }
}
