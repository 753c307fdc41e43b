package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.PostJson;
import io.github.roadmapbot.sandbox.slack.talk.Posts;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Stamps;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code conversations.history} and {@code conversations.replies}. */
public final class HistoryMethods implements Family {

    private final Access access;
    private final Posts posts;
    private final PostJson json;
    private final Pages pages;
    private final Stamps stamps;
    private volatile Duration lag = Duration.ZERO;

    public HistoryMethods(Access access, Posts posts, PostJson json, Pages pages, Stamps stamps) {
        this.access = access;
        this.posts = posts;
        this.json = json;
        this.pages = pages;
        this.stamps = stamps;
    }

    /** How long a new message stays out of the history, by the workspace's clock. */
    public void lag(Duration newLag) {
        this.lag = newLag;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("conversations.history", this::history)
                        .needs("channel")
                        .takes("cursor", "limit", "oldest", "latest", "inclusive", "include_all_metadata"),
                Method.named("conversations.replies", this::replies)
                        .needs("channel", "ts")
                        .takes("cursor", "limit", "oldest", "latest", "inclusive", "include_all_metadata"));
    }

    private JsonObject history(Arguments arguments) {
        Room room = readable(arguments);
        List<Post> newestFirst = posts.top(room.id()).stream()
                .filter(post -> shown(post, arguments))
                .sorted(Comparator.comparing(Post::ts).reversed())
                .toList();
        JsonObject answer = page(newestFirst, arguments);
        answer.addProperty("pin_count", 0);
        return answer;
    }

    private JsonObject replies(Arguments arguments) {
        Room room = readable(arguments);
        String ts = arguments.text("ts");
        Post parent = posts.find(room.id(), ts).orElseThrow(() -> new Refused("thread_not_found"));
        List<Post> thread = new ArrayList<>();
        thread.add(parent);
        posts.replies(room.id(), ts).stream()
                .filter(post -> shown(post, arguments))
                .forEach(thread::add);
        return page(thread, arguments);
    }

    private Room readable(Arguments arguments) {
        Room room = access.joined(arguments.text("channel"));
        access.require(room, "history");
        return room;
    }

    private JsonObject page(List<Post> all, Arguments arguments) {
        boolean metadata = arguments.flag("include_all_metadata");
        Pages.Page<Post> page = pages.cut(all, Post::ts, arguments);
        JsonArray messages = new JsonArray();
        page.items().forEach(post -> messages.add(metadata ? json.withMetadata(post) : json.of(post)));
        JsonObject answer = Json.of("messages", messages, "has_more", page.more());
        if (page.more()) {
            answer.add("response_metadata", page.metadata());
        }
        return answer;
    }

    private boolean shown(Post post, Arguments arguments) {
        boolean inclusive = arguments.flag("inclusive");
        String oldest = arguments.maybe("oldest").orElse("");
        String latest = arguments.maybe("latest").orElse("");
        int fromOldest = oldest.isEmpty() ? 1 : compare(post.ts(), oldest);
        int toLatest = latest.isEmpty() ? 1 : compare(latest, post.ts());
        int least = inclusive ? 0 : 1;
        return post.onlyFor().isEmpty()
                && fromOldest >= least
                && toLatest >= least
                && !stamps.isYoungerThan(post.ts(), lag);
    }

    /** Bounds may be given with fewer digits, such as {@code 0} or {@code 1234567890}. */
    private static int compare(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException e) {
            throw new Refused("invalid_ts_latest");
        }
    }
}
