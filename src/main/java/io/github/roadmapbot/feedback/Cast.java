package io.github.roadmapbot.feedback;

/**
 * One sign of support that somebody gave a suggestion; whether it counts is for {@link Voting} to say.
 *
 * @param emoji its canonical name, or {@link #BUTTON}
 */
public record Cast(String person, Standing standing, String emoji) {

    /** No emoji is called that. */
    public static final String BUTTON = "";
}
