package io.github.roadmapbot.config;

/**
 * One thing that keeps the bot from starting.
 *
 * @param path where it is, for example {@code roadmaps[0].channels.feedback}, or the name of an environment variable
 * @param message what is wrong and what is accepted instead
 */
public record Problem(String path, String message) {

    /** Whatever looks like a token is hidden here, so that no message can show one. */
    public Problem {
        path = Misplaced.hideTokens(path);
        message = Misplaced.hideTokens(message);
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
