package io.github.roadmapbot.store.inspection;

/** How a store is. */
public sealed interface Condition {

    /** It is not there yet; the bot makes it when it starts. */
    record Absent(String words) implements Condition {}

    /** It is there and this program knows it. */
    record Sound(String words) implements Condition {}

    /**
     * The bot could not use it.
     *
     * @param mend the command or click that mends it
     */
    record Broken(String what, String mend) implements Condition {}
}
