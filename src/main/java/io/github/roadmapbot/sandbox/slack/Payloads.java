package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.modal.OpenView;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import java.util.Optional;

/** What Slack sends to the app when one person does something. */
final class Payloads {

    private static final String DOMAIN = "sandbox";
    private static final String TOKEN = "sandbox-verification";

    private final Workplace place;
    private final User person;

    Payloads(Workplace place, User person) {
        this.place = place;
        this.person = person;
    }

    JsonObject command(Room room, String name, String text) {
        return Json.of(
                "token", TOKEN,
                "team_id", place.workspace().teamId(),
                "team_domain", DOMAIN,
                "channel_id", room.id(),
                "channel_name", channelName(room),
                "user_id", person.id(),
                "user_name", handle(),
                "command", name,
                "text", text,
                "api_app_id", place.workspace().bot().appId(),
                "is_enterprise_install", "false",
                "response_url", responseUrl(room, Optional.empty()),
                "trigger_id", place.triggers().issue(person.id()));
    }

    JsonObject shortcut(String callbackId) {
        JsonObject json = by("shortcut");
        json.addProperty("callback_id", callbackId);
        json.addProperty("action_ts", place.stamps().next());
        json.addProperty("trigger_id", place.triggers().issue(person.id()));
        json.remove("api_app_id");
        return json;
    }

    JsonObject shortcut(String callbackId, Room room, Post post) {
        JsonObject json = shortcut(callbackId);
        json.addProperty("type", "message_action");
        json.add("channel", channel(room));
        json.addProperty("message_ts", post.ts());
        json.add("message", place.talk().json().of(post));
        json.addProperty("response_url", responseUrl(room, Optional.of(post)));
        return json;
    }

    /** A click or choice on a message; Slack does not send ephemeral messages along. */
    JsonObject actions(Room room, Post post, JsonObject action, JsonObject state) {
        JsonObject json = actions(action);
        JsonObject container = Json.of(
                "type", "message",
                "message_ts", post.ts(),
                "channel_id", room.id(),
                "is_ephemeral", post.onlyFor().isPresent());
        post.threadTs().ifPresent(ts -> container.addProperty("thread_ts", ts));
        json.add("container", container);
        json.add("channel", channel(room));
        if (post.onlyFor().isEmpty()) {
            json.add("message", place.talk().json().of(post));
        }
        json.add("state", Json.of("values", state));
        json.addProperty("response_url", responseUrl(room, Optional.of(post)));
        return json;
    }

    JsonObject actions(OpenView view, JsonObject action) {
        JsonObject json = actions(action);
        json.add("container", Json.of("type", "view", "view_id", view.id()));
        json.add("view", view.json(place.workspace()));
        return json;
    }

    JsonObject submission(OpenView view) {
        JsonObject json = by("view_submission");
        json.addProperty("trigger_id", place.triggers().issue(person.id()));
        json.add("view", view.json(place.workspace()));
        json.add("response_urls", new JsonArray());
        return json;
    }

    JsonObject closed(OpenView view, boolean cleared) {
        JsonObject json = by("view_closed");
        json.add("view", view.json(place.workspace()));
        json.addProperty("is_cleared", cleared);
        return json;
    }

    private JsonObject actions(JsonObject action) {
        JsonObject json = by("block_actions");
        json.addProperty("trigger_id", place.triggers().issue(person.id()));
        action.addProperty("action_ts", place.stamps().next());
        JsonArray actions = new JsonArray();
        actions.add(action);
        json.add("actions", actions);
        return json;
    }

    private JsonObject by(String type) {
        Workspace workspace = place.workspace();
        JsonObject user =
                Json.of("id", person.id(), "username", handle(), "name", handle(), "team_id", person.teamId(workspace));
        return Json.of(
                "type",
                type,
                "token",
                TOKEN,
                "api_app_id",
                workspace.bot().appId(),
                "team",
                Json.of("id", workspace.teamId(), "domain", DOMAIN),
                "user",
                user,
                "enterprise",
                null,
                "is_enterprise_install",
                false);
    }

    private static JsonObject channel(Room room) {
        return Json.of("id", room.id(), "name", channelName(room));
    }

    private static String channelName(Room room) {
        return switch (room.kind()) {
            case PUBLIC -> room.name();
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    private String handle() {
        return person.name().replace(" ", ".");
    }

    private String responseUrl(Room room, Optional<Post> origin) {
        return place.api()
                .get()
                .resolve(place.responses().issue(room, person.id(), origin))
                .toString();
    }
}
