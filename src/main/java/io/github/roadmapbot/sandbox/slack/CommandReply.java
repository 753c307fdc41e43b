package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;

/**
 * What a person sees at once after a slash command.
 *
 * @param text empty if the app only acknowledged; Slack's own words if the command failed
 * @param failed whether the words are Slack's, because the app did not answer
 */
public record CommandReply(String text, JsonArray blocks, boolean failed) {

    /** Whom it calls and where it leads. */
    public Reach reach() {
        return Reach.of(text, blocks);
    }

    /** Everything there is to read. */
    public String plainText() {
        String shown = Words.text(blocks);
        return shown.isEmpty() ? text : shown;
    }
}
