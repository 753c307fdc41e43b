package io.github.roadmapbot.github;

import java.util.regex.Pattern;

/**
 * The hidden HTML comment by which the bot finds its own work again. Only marks in what the bot authored count, and
 * {@code SafeMarkdown} lets nobody else's text carry one into it.
 */
public record Mark(String instance, String subject) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/#]|-(?!-))*(?<!-)");

    public Mark {
        if (!WORD.matcher(instance).matches() || !WORD.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "A mark is made of letters, digits and . _ / # and single hyphens, not of \"" + instance
                            + "\" and \"" + subject + "\"");
        }
    }

    /** The mark of one piece of work, for example {@code R-42}, of one installation of the bot. */
    public static Mark of(String instance, String subject) {
        return new Mark(instance, subject);
    }

    /** Whether {@code text} carries a mark of an installation, whatever of. */
    public static boolean isOf(String instance, String text) {
        return text.contains("<!-- roadmap-bot:" + instance + ":");
    }

    /** Whether {@code text} carries this mark. */
    public boolean in(String text) {
        return text.contains(toString());
    }

    /** The comment to be put into a body, on a line of its own. */
    @Override
    public String toString() {
        return "<!-- roadmap-bot:" + instance + ":" + subject + " -->";
    }
}
