package io.github.roadmapbot.capture;

import com.google.gson.Gson;
import io.github.roadmapbot.feedback.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a window carries with it about how it was opened; Slack brings it back with what was entered.
 *
 * @param roadmap the key of the roadmap; empty while nobody has chosen one
 * @param channel of the captured message, with {@code ts}; both empty if there is none
 * @param thread the ts of the thread that the message belongs to; empty if it cannot be taken along
 * @param author the Slack user id of who said it; empty if whoever fills in the window is the proposer
 * @param permalink the message's address; may be empty
 * @param secret not everybody can read the place that the words come from
 * @param repository where the issue is to be opened, if the channel that the window was opened in says so
 * @param words tells the words that the window showed from any edited ones
 */
record Memo(
        String roadmap,
        String channel,
        String ts,
        String thread,
        String author,
        String permalink,
        boolean secret,
        String words,
        @Nullable String repository) {

    private static final Gson GSON = new Gson();

    /** Of a window that somebody opened to type into. */
    static Memo typed(String roadmap, boolean secret) {
        return new Memo(roadmap, "", "", "", "", "", secret, "", null);
    }

    static Memo read(String metadata) {
        Memo read = GSON.fromJson(metadata, Memo.class);
        if (read == null) {
            throw new IllegalStateException("A window came back without what it carried");
        }
        return read;
    }

    String written() {
        return GSON.toJson(this);
    }

    Memo of(String chosenRoadmap) {
        return new Memo(chosenRoadmap, channel, ts, thread, author, permalink, secret, words, repository);
    }

    Memo in(Optional<String> place) {
        return new Memo(roadmap, channel, ts, thread, author, permalink, secret, words, place.orElse(null));
    }

    Optional<Source> source() {
        return ts.isEmpty() ? Optional.empty() : Optional.of(new Source(channel, ts, permalink, secret));
    }
}
