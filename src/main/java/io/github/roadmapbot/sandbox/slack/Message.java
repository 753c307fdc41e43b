package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as one person sees it.
 *
 * @param user who sent it: a user id, the app's own for what the app posted
 * @param text escaped as Slack keeps it
 * @param threadTs the parent's {@code ts} for a reply
 * @param reactions who reacted, by emoji (with its skin tone), oldest first
 * @param ephemeral only this person sees it
 */
public record Message(
        String channel,
        String ts,
        String user,
        String text,
        JsonArray blocks,
        Optional<String> threadTs,
        Map<String, List<String>> reactions,
        boolean edited,
        Optional<JsonObject> metadata,
        boolean ephemeral) {

    /** Everything there is to read, one line per block; the text if there are no blocks. */
    public String plainText() {
        String shown = Words.text(blocks);
        return shown.isEmpty() ? Words.unescaped(text) : shown;
    }

    /** Whom it calls and where it leads. */
    public Reach reach() {
        return Reach.of(text, blocks);
    }

    public List<Button> buttons() {
        return Words.buttons(blocks);
    }
}
