package io.github.roadmapbot.github.markdown;

import io.github.roadmapbot.text.Literal;
import io.github.roadmapbot.text.VisibleText;
import java.util.function.UnaryOperator;

/**
 * Makes Markdown from strangers harmless on GitHub without making it unreadable: nobody is mentioned, nothing is
 * linked, closed or loaded by it, no command is given, no mark of the bot is forged. It stays Markdown, and where a
 * character must be kept from working it is followed by an invisible space (U+200B).
 *
 * <p>There is no Markdown parser behind it. A parser says what GitHub would make of a text; here the text is changed
 * until there is only one way to read it (fences are written anew, unpaired backticks are escaped), and whatever is not
 * certainly code is treated as text.
 */
public final class SafeMarkdown {

    /** GitHub takes 65,536 characters; the rest is left for what the bot writes around it. */
    public static final int BODY_CAP = 60_000;

    /** GitHub's limit for the title of an issue. */
    public static final int TITLE_CAP = 256;

    private static final String CUT = "…";

    private SafeMarkdown() {}

    /** One line of at most {@link #TITLE_CAP} characters. */
    public static String title(String text) {
        String line = VisibleText.of(text).replaceAll("\\s+", " ").strip();
        return capped(line, TITLE_CAP, SafeMarkdown::line);
    }

    /** At most {@link #BODY_CAP} characters. */
    public static String body(String text) {
        return body(text, BODY_CAP);
    }

    /** At most {@code cap} characters; a longer text is cut, which shows as an ellipsis. */
    public static String body(String text, int cap) {
        return capped(VisibleText.of(text), cap, CodeBlocks::defuse);
    }

    /** Text that is no Markdown, in one line of at most {@code cap} characters, as it was typed. */
    public static String literal(String text, int cap) {
        return capped(VisibleText.line(text), cap, typed -> VisibleText.isolated(line(Literal.within(typed))));
    }

    private static String line(String text) {
        return Defused.everywhere(Defused.text(text));
    }

    /** Cuts before defusing, since a cut afterwards could open what was closed. */
    private static String capped(String text, int cap, UnaryOperator<String> defuse) {
        int room = cap;
        while (room > 0) {
            String safe = defuse.apply(cut(text, room));
            if (safe.length() <= cap) {
                return safe;
            }
            room = Math.min(room, text.length()) - (safe.length() - cap);
        }
        return CUT;
    }

    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = room - CUT.length();
        boolean withinPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, withinPair ? end - 1 : end) + CUT;
    }
}
