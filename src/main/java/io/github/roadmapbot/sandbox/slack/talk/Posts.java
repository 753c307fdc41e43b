package io.github.roadmapbot.sandbox.slack.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All messages, by channel and timestamp. */
public final class Posts {

    private final Map<String, TreeMap<String, Post>> channels = new TreeMap<>();
    private final List<Post> said = new ArrayList<>();
    private final Changes changes;

    public Posts(Changes changes) {
        this.changes = changes;
    }

    /** A message that everybody in the channel can see. */
    public synchronized Optional<Post> find(String channel, String ts) {
        return any(channel, ts).filter(post -> post.onlyFor().isEmpty());
    }

    /** A message as one person finds it, be it ephemeral. */
    public synchronized Optional<Post> find(String channel, String ts, String person) {
        return any(channel, ts)
                .filter(post -> post.onlyFor().map(person::equals).orElse(true));
    }

    /** What stands in the channel itself, oldest first, with the ephemeral messages of everybody. */
    public synchronized List<Post> top(String channel) {
        return in(channel).values().stream().filter(post -> !post.isReply()).toList();
    }

    /** The replies to a message, oldest first, with the ephemeral ones of everybody. */
    public synchronized List<Post> replies(String channel, String parentTs) {
        return in(channel).values().stream()
                .filter(post -> post.isReply() && post.threadTs().equals(Optional.of(parentTs)))
                .toList();
    }

    /** Everything that was ever said, as it was said at first, oldest first: that is what people are notified of. */
    public synchronized List<Post> said() {
        return List.copyOf(said);
    }

    synchronized void put(Post post) {
        in(post.channel()).put(post.ts(), post);
        said.add(post);
        changes.made();
    }

    synchronized void remove(Post post) {
        in(post.channel()).remove(post.ts());
        changes.made();
    }

    synchronized Post change(Post post, UnaryOperator<Post> how) {
        Post now = in(post.channel()).computeIfPresent(post.ts(), (ts, old) -> how.apply(old));
        changes.made();
        return now == null ? post : now;
    }

    private Optional<Post> any(String channel, String ts) {
        return Optional.ofNullable(in(channel).get(ts));
    }

    private Map<String, Post> in(String channel) {
        return channels.computeIfAbsent(channel, fresh -> new TreeMap<>());
    }
}
