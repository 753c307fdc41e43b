package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import java.util.List;
import java.util.Optional;

/** The {@code chat.*} methods. */
public final class ChatMethods implements Family {

    private static final int LONGEST_UPDATE = 4000;

    private final String bot;
    private final Access access;
    private final Talk talk;
    private final Contents contents;

    public ChatMethods(Workspace workspace, Access access, Talk talk, Contents contents) {
        this.bot = workspace.bot().userId();
        this.access = access;
        this.talk = talk;
        this.contents = contents;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("chat.postMessage", this::post)
                        .scope("chat:write")
                        .needs("channel")
                        .takes(
                                "text",
                                "blocks",
                                "metadata",
                                "thread_ts",
                                "reply_broadcast",
                                "unfurl_links",
                                "unfurl_media",
                                "link_names",
                                "mrkdwn",
                                "parse"),
                Method.named("chat.postEphemeral", this::whisper)
                        .scope("chat:write")
                        .needs("channel", "user")
                        .takes("text", "blocks", "thread_ts", "link_names", "parse"),
                Method.named("chat.update", this::update)
                        .scope("chat:write")
                        .needs("channel", "ts")
                        .takes("text", "blocks", "metadata", "link_names", "parse", "reply_broadcast"),
                Method.named("chat.delete", this::delete).scope("chat:write").needs("channel", "ts"),
                Method.named("chat.getPermalink", this::permalink).needs("channel", "message_ts"));
    }

    private JsonObject post(Arguments arguments) {
        Room room = access.writable(arguments.text("channel"));
        Content content = contents.of(arguments);
        Optional<String> thread = thread(room, arguments);
        Post post = talk.say(room, bot, content, thread);
        return Json.of(
                "channel", room.id(), "ts", post.ts(), "message", talk.json().posted(post));
    }

    private JsonObject whisper(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        if (!room.has(arguments.text("user"))) {
            throw new Refused("user_not_in_channel");
        }
        Content content = contents.of(arguments);
        Post post = talk.whisper(room, arguments.text("user"), content, thread(room, arguments));
        return Json.of("message_ts", post.ts());
    }

    private JsonObject update(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        Post post = own(room, arguments, "cant_update_message");
        if (arguments.text("text").length() > LONGEST_UPDATE) {
            throw new Refused("msg_too_long");
        }
        Post now = talk.edit(room, post, contents.changed(post.content(), arguments));
        return Json.of(
                "channel", room.id(),
                "ts", now.ts(),
                "text", now.content().text(),
                "message", talk.json().edited(now));
    }

    private JsonObject delete(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        Post post = own(room, arguments, "cant_delete_message");
        talk.delete(room, post);
        return Json.of("channel", room.id(), "ts", post.ts());
    }

    private JsonObject permalink(Arguments arguments) {
        Room room = access.known(arguments.text("channel"));
        Post post = access.post(room, arguments.text("message_ts"));
        return Json.of("channel", room.id(), "permalink", Permalinks.of(post));
    }

    private Post own(Room room, Arguments arguments, String otherwise) {
        Post post = access.post(room, arguments.text("ts"));
        if (!post.user().equals(bot)) {
            throw new Refused(otherwise);
        }
        return post;
    }

    private Optional<String> thread(Room room, Arguments arguments) {
        Optional<String> thread = arguments.maybe("thread_ts");
        if (thread.isPresent() && access.post(room, thread.get()).isReply()) {
            throw new Refused("cannot_reply_to_message");
        }
        return thread;
    }
}
