package io.github.roadmapbot.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which issues are to be brought in: one by its number, or all with a label.
 *
 * @param repository as {@code owner/name}; empty for the usual one
 * @param number of the issue; 0 if they are meant that have the label
 */
public record Wanted(String repository, int number, String label) {

    private static final Pattern ADDRESS = Pattern.compile(
            "<?https?://[^/\\s]+/([A-Za-z0-9_-]+/[A-Za-z0-9._-]+)/issues/([1-9][0-9]{0,8})(?:[?#][^\\s>]*)?>?");
    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");
    private static final Pattern LABEL = Pattern.compile("label:\\s*(\\S[^,]{0,49})");

    /** Reads what somebody typed; empty if it is none of what can be brought in. */
    public static Optional<Wanted> read(String typed) {
        String text = typed.strip();
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return Optional.of(new Wanted(address.group(1), Integer.parseInt(address.group(2)), ""));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new Wanted("", Integer.parseInt(number.group(1)), ""));
        }
        Matcher label = LABEL.matcher(text);
        return label.matches() ? Optional.of(new Wanted("", 0, label.group(1).strip())) : Optional.empty();
    }
}
