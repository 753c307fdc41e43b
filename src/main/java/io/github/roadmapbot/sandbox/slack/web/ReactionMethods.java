package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import java.util.List;

/** The {@code reactions.*} methods. */
public final class ReactionMethods implements Family {

    private static final int MOST_EMOJI = 50;
    private static final int MOST_PER_PERSON = 23;
    private static final int USERS_UNLESS_FULL = 2;

    private final String bot;
    private final Access access;
    private final Talk talk;
    private final Emoji emoji;
    private volatile int mostNamed = Integer.MAX_VALUE;

    public ReactionMethods(Workspace workspace, Access access, Talk talk, Emoji emoji) {
        this.bot = workspace.bot().userId();
        this.access = access;
        this.talk = talk;
        this.emoji = emoji;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("reactions.add", this::add)
                        .scope("reactions:write")
                        .needs("channel", "timestamp", "name"),
                Method.named("reactions.remove", this::remove)
                        .scope("reactions:write")
                        .needs("channel", "timestamp", "name"),
                Method.named("reactions.get", this::get)
                        .scope("reactions:read")
                        .needs("channel", "timestamp")
                        .takes("full"));
    }

    private JsonObject add(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        Post post = access.post(room, arguments.text("timestamp"));
        String name = known(arguments);
        long own = post.reactions().values().stream()
                .filter(people -> people.contains(bot))
                .count();
        if (own >= MOST_PER_PERSON) {
            throw new Refused("too_many_reactions");
        }
        if (post.reactions().size() >= MOST_EMOJI && !post.reactions().containsKey(name)) {
            throw new Refused("too_many_emoji");
        }
        if (!talk.react(room, post, bot, name)) {
            throw new Refused("already_reacted");
        }
        return new JsonObject();
    }

    private JsonObject remove(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        Post post = access.post(room, arguments.text("timestamp"));
        if (!talk.unreact(room, post, bot, known(arguments))) {
            throw new Refused("no_reaction");
        }
        return new JsonObject();
    }

    /** How many people a full list names at most; Slack gives no figure, and promises only that the count is right. */
    public void mostNamed(int most) {
        mostNamed = most;
    }

    /** Without {@code full} the people are not always complete, though the count is. */
    private JsonObject get(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        Post post = access.post(room, arguments.text("timestamp"));
        JsonObject json = talk.json().of(post);
        List.of(
                        "thread_ts",
                        "parent_user_id",
                        "edited",
                        "reply_count",
                        "reply_users_count",
                        "reply_users",
                        "latest_reply")
                .forEach(json::remove);
        json.addProperty("permalink", Permalinks.of(post));
        int most = arguments.flag("full") ? mostNamed : USERS_UNLESS_FULL;
        Json.objects(json, "reactions").forEach(reaction -> shorten(reaction, most));
        return Json.of("type", "message", "channel", room.id(), "message", json);
    }

    private static void shorten(JsonObject reaction, int most) {
        List<String> users = Json.texts(reaction, "users");
        reaction.add("users", Json.list(users.subList(0, Math.min(most, users.size()))));
    }

    private String known(Arguments arguments) {
        String name = arguments.text("name");
        if (!emoji.exists(name)) {
            throw new Refused("invalid_name");
        }
        return name;
    }
}
