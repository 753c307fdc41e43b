package io.github.roadmapbot.github.issue;

import java.util.Locale;

/**
 * A label as it should be.
 *
 * @param color six hexadecimal digits without a number sign
 * @param description at most 100 characters, which is GitHub's limit
 */
public record Label(String name, String color, String description) {

    public Label {
        if (name.isBlank() || name.length() > 50) {
            throw new IllegalArgumentException("A label's name has 1 to 50 characters: \"" + name + "\"");
        }
        if (!color.matches("[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "The colour of label " + name + " is six hexadecimal digits without #: " + color);
        }
        if (description.length() > 100) {
            throw new IllegalArgumentException("The description of label " + name + " is longer than 100 characters");
        }
    }

    /** Whether people mean the same label: {@code good-first-issue} is {@code Good first issue}. */
    public boolean isCalled(String other) {
        return isSame(name, other);
    }

    /** The same of two names. */
    public static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ").strip();
    }
}
