package io.github.roadmapbot.sandbox.slack;

import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import java.util.ArrayList;
import java.util.List;

/** What one person sees: what everybody sees, and the ephemeral messages for this person. */
final class Eyes {

    private final Workplace place;
    private final User person;

    Eyes(Workplace place, User person) {
        this.place = place;
        this.person = person;
    }

    List<Message> top(Room room) {
        return place.posts().top(room.id()).stream()
                .filter(this::sees)
                .map(Eyes::message)
                .toList();
    }

    List<Message> thread(Room room, String ts) {
        List<Message> thread = new ArrayList<>();
        thread.add(message(post(room, ts)));
        place.posts().replies(room.id(), ts).stream()
                .filter(this::sees)
                .map(Eyes::message)
                .forEach(thread::add);
        return thread;
    }

    /** A message, be it ephemeral. */
    Post post(Room room, String ts) {
        return place.posts()
                .find(room.id(), ts, person.id())
                .orElseThrow(() -> new IllegalArgumentException(person.name() + " sees no message " + ts));
    }

    /** A message that is not ephemeral. */
    Post common(Room room, String ts) {
        return place.posts()
                .find(room.id(), ts)
                .orElseThrow(() -> new IllegalArgumentException("there is no message " + ts + " in " + room.name()));
    }

    private boolean sees(Post post) {
        return post.onlyFor().map(person.id()::equals).orElse(true);
    }

    static Message message(Post post) {
        return new Message(
                post.channel(),
                post.ts(),
                post.user(),
                post.content().text(),
                post.content().blocks(),
                post.threadTs(),
                post.reactions(),
                post.editedAt().isPresent(),
                post.content().metadata(),
                post.onlyFor().isPresent());
    }
}
