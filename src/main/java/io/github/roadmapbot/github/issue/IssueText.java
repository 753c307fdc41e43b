package io.github.roadmapbot.github.issue;

import io.github.roadmapbot.github.Mark;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of an issue: above, what people may edit as they like; below, between two marks, a block that is the bot's. The
 * second mark tells whether the text above is still as the bot wrote it.
 *
 * @param text what it is about, as Markdown
 * @param block what changes with time, as Markdown
 */
public record IssueText(Mark mark, String text, String block) {

    private static final String CLOSE = " -->";

    public IssueText {
        text = text.strip();
        block = block.strip();
    }

    /** The body of a new issue. */
    public String body() {
        return whole(text, fingerprint(text), "\n");
    }

    /**
     * The body as it is to be, made from the one that is there: whatever people wrote stays. Empty if somebody took one of the
     * marks out, and so made all of it theirs.
     */
    public Optional<String> within(String current) {
        Matcher found = form().matcher(current.replace("\r\n", "\n")); // as a browser sends what was edited
        if (!found.matches()) {
            return Optional.empty();
        }
        String above = found.group("above").strip();
        String written = found.group("written");
        String below = found.group("below");
        return Optional.of(
                fingerprint(above).equals(written)
                        ? whole(text, fingerprint(text), below)
                        : whole(above, written, below));
    }

    private String whole(String above, String written, String below) {
        return "%s\n\n%s\n\n---\n\n%s\n\n%s%s%s%s".formatted(above, mark, block, end(), written, CLOSE, below);
    }

    private Pattern form() {
        return Pattern.compile("(?s)(?<above>.*?)" + Pattern.quote(mark.toString()) + ".*?" + Pattern.quote(end())
                + "(?<written>[0-9a-f]{1,8})" + CLOSE + "(?<below>.*)");
    }

    private String end() {
        return mark.toString().replace(CLOSE, "/end/");
    }

    private static String fingerprint(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
