package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the app declared of itself; nothing else works. */
public final class Manifest {

    private static final Map<String, String> SCOPE_OF_EVENT = Map.of(
            "message.channels", "channels:history",
            "message.groups", "groups:history",
            "message.im", "im:history",
            "reaction_added", "reactions:read",
            "reaction_removed", "reactions:read",
            "app_mention", "app_mentions:read",
            "subteam_members_changed", "usergroups:read");

    private final JsonObject json;

    /** Reads a manifest; throws an {@link IllegalArgumentException} if it could not be installed. */
    public Manifest(String manifestJson) {
        this.json = JsonParser.parseString(manifestJson).getAsJsonObject();
        for (String event : events()) {
            String scope = SCOPE_OF_EVENT.getOrDefault(event, "");
            if (!scope.isEmpty() && !scopes().contains(scope)) {
                throw new IllegalArgumentException("the manifest subscribes to " + event + " without scope " + scope);
            }
        }
        boolean commands = features().has("slash_commands") || features().has("shortcuts");
        if (commands && !scopes().contains("commands")) {
            throw new IllegalArgumentException("the manifest declares commands or shortcuts without scope commands");
        }
        if (!socketMode() && addresses().stream().anyMatch(address -> !address.startsWith("https://"))) {
            throw new IllegalArgumentException(
                    "the manifest neither enables Socket Mode nor says where everything is to be sent");
        }
    }

    /** Whether the app connects to Slack; otherwise Slack sends requests to the app. */
    public boolean socketMode() {
        return Json.flag(settings(), "socket_mode_enabled");
    }

    /** The bot's scopes, in alphabetical order. */
    public Set<String> scopes() {
        return new TreeSet<>(Json.texts(Json.object(Json.object(json, "oauth_config"), "scopes"), "bot"));
    }

    public boolean subscribes(String event) {
        return events().contains(event);
    }

    /** The declaration of a slash command such as {@code /roadmap}. */
    public Optional<JsonObject> command(String name) {
        return Json.objects(features(), "slash_commands").stream()
                .filter(command -> Json.text(command, "command").equals(name))
                .findFirst();
    }

    /** Whether a shortcut of this type ({@code global} or {@code message}) is declared. */
    public boolean hasShortcut(String type, String callbackId) {
        return Json.objects(features(), "shortcuts").stream()
                .anyMatch(shortcut -> Json.text(shortcut, "type").equals(type)
                        && Json.text(shortcut, "callback_id").equals(callbackId));
    }

    /** Whether people can write to the app: without this its conversation is closed to them. */
    public boolean takesMessages() {
        JsonObject home = Json.object(features(), "app_home");
        return Json.flag(home, "messages_tab_enabled") && !Json.flag(home, "messages_tab_read_only_enabled");
    }

    public boolean interactive() {
        return Json.flag(Json.object(settings(), "interactivity"), "is_enabled");
    }

    public boolean hasHomeTab() {
        return Json.flag(Json.object(features(), "app_home"), "home_tab_enabled");
    }

    /** Where commands, events and clicks are to be sent; empty where that is not said. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        Json.objects(features(), "slash_commands").forEach(command -> addresses.add(Json.text(command, "url")));
        for (String part : List.of("event_subscriptions", "interactivity")) {
            if (settings().has(part)) {
                addresses.add(Json.text(Json.object(settings(), part), "request_url"));
            }
        }
        return addresses;
    }

    private List<String> events() {
        return Json.texts(Json.object(settings(), "event_subscriptions"), "bot_events");
    }

    private JsonObject settings() {
        return Json.object(json, "settings");
    }

    private JsonObject features() {
        return Json.object(json, "features");
    }
}
