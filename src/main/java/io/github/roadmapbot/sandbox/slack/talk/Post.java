package io.github.roadmapbot.sandbox.slack.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as the workspace keeps it.
 *
 * @param user who sent it
 * @param threadTs the parent's {@code ts} for a reply
 * @param reactions who reacted, by emoji, both oldest first
 * @param editedAt the stamp of the last edit
 * @param onlyFor the one person who sees it, if it is ephemeral
 * @param deleted whether only a gravestone is left above its replies
 */
public record Post(
        String channel,
        String ts,
        String user,
        Content content,
        Optional<String> threadTs,
        Map<String, List<String>> reactions,
        Optional<String> editedAt,
        Optional<String> onlyFor,
        boolean deleted) {

    static Post of(Room room, String ts, String user, Content content, Optional<String> threadTs) {
        return new Post(room.id(), ts, user, content, threadTs, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    Post seenOnlyBy(String person) {
        return new Post(channel, ts, user, content, threadTs, reactions, editedAt, Optional.of(person), deleted);
    }

    Post edited(Content newContent, String at) {
        return new Post(channel, ts, user, newContent, threadTs, reactions, Optional.of(at), onlyFor, deleted);
    }

    Post gravestone() {
        return new Post(
                channel,
                ts,
                "USLACKBOT",
                Content.text("This message was deleted."),
                threadTs,
                Map.of(),
                editedAt,
                onlyFor,
                true);
    }

    boolean hasReaction(String person, String emoji) {
        return reactions.getOrDefault(emoji, List.of()).contains(person);
    }

    Post reacted(String person, String emoji) {
        Map<String, List<String>> more = copy();
        more.computeIfAbsent(emoji, first -> new ArrayList<>()).add(person);
        return with(more);
    }

    Post unreacted(String person, String emoji) {
        Map<String, List<String>> fewer = copy();
        List<String> people = fewer.getOrDefault(emoji, new ArrayList<>());
        people.remove(person);
        if (people.isEmpty()) {
            fewer.remove(emoji);
        }
        return with(fewer);
    }

    /** A reply belongs to a thread and is not its parent. */
    public boolean isReply() {
        return threadTs.isPresent() && !threadTs.get().equals(ts);
    }

    private Map<String, List<String>> copy() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        reactions.forEach((emoji, people) -> copy.put(emoji, new ArrayList<>(people)));
        return copy;
    }

    private Post with(Map<String, List<String>> newReactions) {
        return new Post(channel, ts, user, content, threadTs, newReactions, editedAt, onlyFor, deleted);
    }
}
