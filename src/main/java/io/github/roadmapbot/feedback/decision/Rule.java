package io.github.roadmapbot.feedback.decision;

import java.util.Locale;

/** When enough of those who vote want the same. */
public enum Rule {
    /** The first option is done unless somebody objects in time, with a reason. */
    LAZY("lazy consensus"),
    /** More than half of those who chose an option chose the same one. */
    MAJORITY("simple majority"),
    /** Two thirds of those who chose an option chose the same one. */
    SUPERMAJORITY("two-thirds majority"),
    /** All who chose an option chose the same one. */
    UNANIMITY("unanimity");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rule of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether so many of those who chose an option are enough; nobody is never enough. */
    boolean isMetBy(int forIt, int choosing) {
        return forIt > 0
                && switch (this) {
                    case LAZY, UNANIMITY -> forIt == choosing;
                    case MAJORITY -> forIt * 2 > choosing;
                    case SUPERMAJORITY -> forIt * 3 >= choosing * 2;
                };
    }
}
