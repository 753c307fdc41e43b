package io.github.roadmapbot.sandbox.slack;

/**
 * What a person sees at once after a click or a shortcut: nothing, or Slack's warning sign.
 *
 * @param error empty if the app acknowledged in time
 */
public record ClickReply(String error) {

    public boolean acknowledged() {
        return error.isEmpty();
    }
}
