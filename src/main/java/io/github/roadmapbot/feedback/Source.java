package io.github.roadmapbot.feedback;

/**
 * The message in Slack that a suggestion was captured from.
 *
 * @param permalink its address; empty if Slack did not say it
 * @param secret not everybody in the workspace can read it, so nobody is shown where it is
 */
public record Source(String channel, String ts, String permalink, boolean secret) {

    /** What the suggestion is known by: the same message is the same suggestion. */
    public String origin() {
        return "message/%s/%s".formatted(channel, ts);
    }

    /** Whether everybody who reads of the suggestion may be led there. */
    public boolean isShowable() {
        return !secret && !permalink.isEmpty();
    }
}
