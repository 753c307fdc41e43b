package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Rooms;
import java.util.List;
import java.util.function.Function;

/** The {@code conversations.*} methods about channels themselves. */
public final class ConversationMethods implements Family {

    private final Rooms rooms;
    private final Access access;
    private final Pages pages;

    public ConversationMethods(Rooms rooms, Access access, Pages pages) {
        this.rooms = rooms;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("conversations.info", this::info)
                        .needs("channel")
                        .takes("include_locale", "include_num_members"),
                Method.named("conversations.members", this::members)
                        .needs("channel")
                        .takes("cursor", "limit"),
                Method.named("conversations.list", this::list)
                        .scope("channels:read")
                        .takes("cursor", "limit", "types", "exclude_archived", "team_id"),
                Method.named("conversations.open", this::open)
                        .scope("im:write")
                        .needs("users")
                        .takes("return_im", "prevent_creation"));
    }

    private JsonObject info(Arguments arguments) {
        Room room = access.known(arguments.text("channel"));
        access.require(room, "read");
        JsonObject json = channel(room);
        if (arguments.flag("include_num_members")) {
            json.addProperty("num_members", room.members().size());
        }
        return Json.of("channel", json);
    }

    private JsonObject members(Arguments arguments) {
        Room room = access.known(arguments.text("channel"));
        access.require(room, "read");
        List<String> sorted = room.members().stream().sorted().toList();
        Pages.Page<String> page = pages.cut(sorted, Function.identity(), arguments);
        return Json.of("members", Json.list(page.items()), "response_metadata", page.metadata());
    }

    private JsonObject list(Arguments arguments) {
        String types = arguments.maybe("types").orElse("public_channel");
        List<Room> visible = rooms.all().stream()
                .filter(room -> switch (room.kind()) {
                    case PUBLIC -> types.contains("public_channel");
                    case PRIVATE -> types.contains("private_channel") && rooms.botIsIn(room);
                    case DIRECT -> types.contains("im");
                })
                .toList();
        visible.forEach(room -> access.require(room, "read"));
        Pages.Page<Room> page = pages.cut(visible, Room::id, arguments);
        JsonArray channels =
                Json.listOf(page.items().stream().map(this::channel).toList());
        return Json.of("channels", channels, "response_metadata", page.metadata());
    }

    private JsonObject open(Arguments arguments) {
        String user = arguments.text("users");
        if (user.contains(",")) {
            throw new Refused("not_enough_users"); // group conversations do not exist here
        }
        if (rooms.user(user).isEmpty()) {
            throw new Refused("user_not_found");
        }
        if (rooms.user(user).filter(User::deleted).isPresent()) {
            throw new Refused("user_disabled");
        }
        Room room = rooms.direct(user);
        return Json.of("channel", arguments.flag("return_im") ? channel(room) : Json.of("id", room.id()));
    }

    private JsonObject channel(Room room) {
        JsonObject json = Json.of(
                "id",
                room.id(),
                "created",
                0,
                "is_archived",
                room.archived(),
                "is_im",
                room.kind() == Room.Kind.DIRECT,
                "is_org_shared",
                false);
        if (room.kind() == Room.Kind.DIRECT) {
            json.addProperty("user", room.name());
            return json;
        }
        json.addProperty("name", room.name());
        json.addProperty("name_normalized", room.name());
        json.addProperty("is_channel", room.kind() == Room.Kind.PUBLIC);
        json.addProperty("is_group", room.kind() == Room.Kind.PRIVATE);
        json.addProperty("is_mpim", false);
        json.addProperty("is_private", room.kind() == Room.Kind.PRIVATE);
        json.addProperty("is_general", room.name().equals("general"));
        json.addProperty("is_shared", rooms.isExtShared(room));
        json.addProperty("is_ext_shared", rooms.isExtShared(room));
        json.addProperty("is_member", rooms.botIsIn(room));
        return json;
    }
}
