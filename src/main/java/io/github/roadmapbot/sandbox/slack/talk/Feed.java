package io.github.roadmapbot.sandbox.slack.talk;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Manifest;
import java.util.function.Consumer;

/** Tells the app what happens where it is a member, if it subscribed to that. */
public final class Feed {

    private final Manifest manifest;
    private final Rooms rooms;
    private final Consumer<JsonObject> out;

    public Feed(Manifest manifest, Rooms rooms, Consumer<JsonObject> out) {
        this.manifest = manifest;
        this.rooms = rooms;
        this.out = out;
    }

    void tell(Room room, JsonObject event) {
        String type = Json.text(event, "type");
        String subscription = type.equals("message") ? "message." + room.kind().family() : type;
        if (rooms.botIsIn(room)) {
            tell(subscription, event);
        }
    }

    /** Tells of something that belongs to no channel. */
    public void tell(String subscription, JsonObject event) {
        if (manifest.subscribes(subscription)) {
            out.accept(event);
        }
    }
}
