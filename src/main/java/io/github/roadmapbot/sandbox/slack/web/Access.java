package io.github.roadmapbot.sandbox.slack.web;

import io.github.roadmapbot.sandbox.slack.Manifest;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Posts;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Rooms;

/** Decides what the app may see: its scopes, and the channels that it is in. */
public final class Access {

    private final Manifest manifest;
    private final Rooms rooms;
    private final Posts posts;

    public Access(Manifest manifest, Rooms rooms, Posts posts) {
        this.manifest = manifest;
        this.rooms = rooms;
        this.posts = posts;
    }

    /** A channel that the app knows of: any public one, and the private ones that it is in. */
    Room known(String id) {
        Room room = rooms.find(id).orElseThrow(() -> new Refused("channel_not_found"));
        if (room.kind() != Room.Kind.PUBLIC && !rooms.botIsIn(room)) {
            throw new Refused("channel_not_found");
        }
        return room;
    }

    /** A channel that the app is in. */
    Room joined(String id) {
        Room room = known(id);
        if (!rooms.botIsIn(room)) {
            throw new Refused("not_in_channel");
        }
        return room;
    }

    /** A channel that the app may post to. */
    Room writable(String id) {
        return inUse(manifest.scopes().contains("chat:write.public") ? known(id) : joined(id));
    }

    /** A channel that is not archived. */
    static Room inUse(Room room) {
        if (room.archived()) {
            throw new Refused("is_archived");
        }
        return room;
    }

    /** Checks the scope that such a channel asks for, for example {@code groups:history}. */
    void require(Room room, String verb) {
        Method.requireScope(room.kind().family() + ":" + verb, manifest.scopes());
    }

    Post post(Room room, String ts) {
        return posts.find(room.id(), ts).orElseThrow(() -> new Refused("message_not_found"));
    }
}
