package io.github.roadmapbot.sandbox.slack.talk;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.List;
import java.util.Optional;

/** Says, edits, deletes and reacts, and lets the app hear of it. */
public final class Talk {

    private final Workspace workspace;
    private final Posts posts;
    private final PostJson json;
    private final Stamps stamps;
    private final Feed feed;

    public Talk(Workspace workspace, Posts posts, Stamps stamps, Feed feed) {
        this.workspace = workspace;
        this.posts = posts;
        this.json = new PostJson(workspace, posts);
        this.stamps = stamps;
        this.feed = feed;
    }

    public Post say(Room room, String user, Content content, Optional<String> threadTs) {
        Post post = Post.of(room, stamps.next(), user, content, threadTs);
        posts.put(post);
        feed.tell(room, in(room, json.said(post), post.ts()));
        mention(room, post);
        return post;
    }

    /** Shows something to one person alone; nobody is told of it. */
    public Post whisper(Room room, String user, Content content, Optional<String> threadTs) {
        Post post = Post.of(room, stamps.next(), workspace.bot().userId(), content, threadTs)
                .seenOnlyBy(user);
        posts.put(post);
        return post;
    }

    public Post edit(Room room, Post post, Content content) {
        JsonObject before = json.said(post);
        Post now = posts.change(post, old -> old.edited(content, stamps.next()));
        if (post.onlyFor().isEmpty()) {
            JsonObject event = Json.of("type", "message", "subtype", "message_changed", "hidden", true);
            event.add("message", json.said(now));
            event.add("previous_message", before);
            String ts = stamps.next();
            event.addProperty("ts", ts);
            feed.tell(room, in(room, event, ts));
        }
        return now;
    }

    /** Removes a message; a parent with replies leaves a gravestone, and Slack calls that a change. */
    public void delete(Room room, Post post) {
        List<Post> replies = posts.replies(post.channel(), post.ts());
        JsonObject event = Json.of("type", "message", "hidden", true, "previous_message", json.said(post));
        if (replies.isEmpty()) {
            posts.remove(post);
            event.addProperty("subtype", "message_deleted");
            event.addProperty("deleted_ts", post.ts());
        } else {
            Post grave = posts.change(post, Post::gravestone);
            event.addProperty("subtype", "message_changed");
            event.add("message", json.said(grave));
        }
        if (post.onlyFor().isEmpty()) {
            String ts = stamps.next();
            event.addProperty("ts", ts);
            feed.tell(room, in(room, event, ts));
        }
    }

    /** Takes back what only one person could see. */
    public void forget(Post post) {
        posts.remove(post);
    }

    /** Adds a reaction; false if it is there already. */
    public synchronized boolean react(Room room, Post post, String user, String emoji) {
        if (fresh(post).hasReaction(user, emoji)) {
            return false;
        }
        posts.change(post, old -> old.reacted(user, emoji));
        feed.tell(room, reaction("reaction_added", post, user, emoji));
        return true;
    }

    /** Removes a reaction; false if there is none. */
    public synchronized boolean unreact(Room room, Post post, String user, String emoji) {
        if (!fresh(post).hasReaction(user, emoji)) {
            return false;
        }
        posts.change(post, old -> old.unreacted(user, emoji));
        feed.tell(room, reaction("reaction_removed", post, user, emoji));
        return true;
    }

    public PostJson json() {
        return json;
    }

    private Post fresh(Post post) {
        return posts.find(post.channel(), post.ts()).orElse(post);
    }

    private void mention(Room room, Post post) {
        boolean fromApp = post.user().equals(workspace.bot().userId());
        if (!fromApp && post.content().text().contains("<@" + workspace.bot().userId() + ">")) {
            JsonObject event = in(room, json.said(post), post.ts());
            event.addProperty("type", "app_mention");
            event.remove("channel_type");
            feed.tell(room, event);
        }
    }

    private JsonObject reaction(String type, Post post, String user, String emoji) {
        JsonObject item = Json.of("type", "message", "channel", post.channel(), "ts", post.ts());
        return Json.of(
                "type", type,
                "user", user,
                "reaction", emoji,
                "item", item,
                "item_user", post.user(),
                "event_ts", stamps.next());
    }

    private static JsonObject in(Room room, JsonObject event, String eventTs) {
        event.addProperty("channel", room.id());
        event.addProperty("channel_type", room.kind().channelType());
        event.addProperty("event_ts", eventTs);
        return event;
    }
}
