package io.github.roadmapbot.sandbox.slack.talk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.BotUser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.List;

/** A message as Slack writes it on the wire. */
public final class PostJson {

    private final Workspace workspace;
    private final Posts posts;

    public PostJson(Workspace workspace, Posts posts) {
        this.workspace = workspace;
        this.posts = posts;
    }

    /** Without metadata: that is only for those who ask for it. */
    public JsonObject of(Post post) {
        JsonObject json = said(post);
        List<Post> replies = replies(post);
        if (!replies.isEmpty()) {
            json.addProperty("thread_ts", post.ts());
            json.addProperty("reply_count", replies.size());
            List<String> people = replies.stream().map(Post::user).distinct().toList();
            json.addProperty("reply_users_count", people.size());
            json.add("reply_users", Json.list(people));
            json.addProperty("latest_reply", replies.get(replies.size() - 1).ts());
        }
        if (!post.reactions().isEmpty()) {
            json.add("reactions", reactions(post));
        }
        return json;
    }

    public JsonObject withMetadata(Post post) {
        JsonObject json = of(post);
        post.content().metadata().ifPresent(metadata -> json.add("metadata", metadata));
        return json;
    }

    /** What posting is answered with, however quickly others reply to it. */
    public JsonObject posted(Post post) {
        JsonObject json = said(post);
        post.content().metadata().ifPresent(metadata -> json.add("metadata", metadata));
        return json;
    }

    /** What an edit is answered with: neither when it was said nor what others added. */
    public JsonObject edited(Post post) {
        JsonObject json = posted(post);
        List.of("ts", "thread_ts", "parent_user_id").forEach(json::remove);
        return json;
    }

    /** What was said and by whom, without what others added to it. */
    JsonObject said(Post post) {
        JsonObject json = Json.of(
                "type", "message", "user", post.user(), "text", post.content().text(), "ts", post.ts());
        json.addProperty("team", workspace.teamId());
        if (!post.content().blocks().isEmpty()) {
            json.add("blocks", post.content().blocks().deepCopy());
        }
        if (post.deleted()) {
            json.addProperty("subtype", "tombstone");
        }
        post.editedAt().ifPresent(at -> json.add("edited", Json.of("user", post.user(), "ts", at)));
        if (post.user().equals(workspace.bot().userId())) {
            asTheApp(json);
        }
        if (post.isReply()) {
            String parentTs = post.threadTs().orElseThrow();
            json.addProperty("thread_ts", parentTs);
            posts.find(post.channel(), parentTs).ifPresent(parent -> json.addProperty("parent_user_id", parent.user()));
        }
        return json;
    }

    private List<Post> replies(Post post) {
        return post.isReply()
                ? List.of()
                : posts.replies(post.channel(), post.ts()).stream()
                        .filter(reply -> reply.onlyFor().isEmpty())
                        .toList();
    }

    private void asTheApp(JsonObject json) {
        BotUser bot = workspace.bot();
        json.addProperty("bot_id", bot.botId());
        json.addProperty("app_id", bot.appId());
        json.add(
                "bot_profile",
                Json.of(
                        "id", bot.botId(),
                        "app_id", bot.appId(),
                        "name", bot.name(),
                        "deleted", false,
                        "updated", 0,
                        "team_id", workspace.teamId()));
    }

    private static JsonArray reactions(Post post) {
        JsonArray reactions = new JsonArray();
        post.reactions()
                .forEach((emoji, people) ->
                        reactions.add(Json.of("name", emoji, "users", Json.list(people), "count", people.size())));
        return reactions;
    }
}
