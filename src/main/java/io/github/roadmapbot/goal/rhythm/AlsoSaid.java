package io.github.roadmapbot.goal.rhythm;

/**
 * What else the board is to say of a quarter, beside its goals.
 *
 * @param words in Markdown; empty if there is nothing
 * @param waits whether something of it waits for something else
 */
public record AlsoSaid(String words, boolean waits) {

    public static final AlsoSaid NOTHING = new AlsoSaid("", false);
}
