package io.github.roadmapbot.sandbox.slack;

import io.github.roadmapbot.sandbox.slack.delivery.Exchange;
import io.github.roadmapbot.sandbox.slack.modal.Modals;
import io.github.roadmapbot.sandbox.slack.modal.Triggers;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import io.github.roadmapbot.sandbox.slack.talk.Feed;
import io.github.roadmapbot.sandbox.slack.talk.Posts;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Rooms;
import io.github.roadmapbot.sandbox.slack.talk.Stamps;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import io.github.roadmapbot.sandbox.slack.web.Contents;
import io.github.roadmapbot.sandbox.slack.web.ResponseUrls;
import java.net.URI;
import java.util.function.Supplier;

/**
 * All that people need to work with.
 *
 * @param api where the Web API is
 */
record Workplace(
        Workspace workspace,
        Manifest manifest,
        Supplier<URI> api,
        Rooms rooms,
        Posts posts,
        Talk talk,
        Feed feed,
        Stamps stamps,
        Emoji emoji,
        Triggers triggers,
        Modals modals,
        Contents contents,
        ResponseUrls responses,
        Exchange exchange,
        Complaints complaints) {

    /** A room as one person may enter it; guests and private channels need membership. */
    Room room(String channelId, User person) {
        Room room = rooms.find(channelId)
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + channelId));
        boolean open = room.kind() == Room.Kind.PUBLIC && !person.restricted();
        if (!open && !room.has(person.id())) {
            throw new IllegalStateException(person.name() + " is not a member of " + room.name());
        }
        return room;
    }
}
