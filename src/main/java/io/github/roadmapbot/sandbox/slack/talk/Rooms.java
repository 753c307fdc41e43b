package io.github.roadmapbot.sandbox.slack.talk;

import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels of the workspace, and the app's direct conversations as they are opened. */
public final class Rooms {

    private final Workspace workspace;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    public Rooms(Workspace workspace) {
        this.workspace = workspace;
        for (Channel channel : workspace.channels()) {
            Room.Kind kind = channel.isPrivate() ? Room.Kind.PRIVATE : Room.Kind.PUBLIC;
            rooms.put(channel.id(), new Room(channel.id(), channel.name(), kind, channel.members(), false));
        }
    }

    /** The room with this id; a user's id stands for the app's conversation with that person. */
    public synchronized Optional<Room> find(String id) {
        if (id.startsWith("U")) {
            return user(id).map(user -> direct(user.id()));
        }
        return Optional.ofNullable(rooms.get(id));
    }

    /** The app's conversation with a person, opened if need be. */
    public synchronized Room direct(String userId) {
        String id = "D" + userId.substring(1);
        Set<String> members = Set.of(userId, workspace.bot().userId());
        return rooms.computeIfAbsent(id, fresh -> new Room(fresh, userId, Room.Kind.DIRECT, members, false));
    }

    /** Archives a channel, or takes that back. */
    public synchronized void archive(String id, boolean archived) {
        rooms.computeIfPresent(id, (same, room) -> room.archived(archived));
    }

    /** Lets somebody into a channel. */
    public synchronized void invite(String id, String userId) {
        rooms.computeIfPresent(id, (same, room) -> {
            Set<String> members = new HashSet<>(room.members());
            members.add(userId);
            return room.with(members);
        });
    }

    /** Puts somebody out of a channel. */
    public synchronized void remove(String id, String userId) {
        rooms.computeIfPresent(id, (same, room) -> {
            Set<String> members = new HashSet<>(room.members());
            members.remove(userId);
            return room.with(members);
        });
    }

    public synchronized List<Room> all() {
        return List.copyOf(rooms.values());
    }

    public Optional<User> user(String id) {
        return workspace.users().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** Whether people of another workspace are in it as well. */
    public boolean isExtShared(Room room) {
        return workspace.channels().stream()
                .anyMatch(channel -> channel.id().equals(room.id()) && channel.isExtShared());
    }

    public boolean botIsIn(Room room) {
        return room.has(workspace.bot().userId());
    }
}
