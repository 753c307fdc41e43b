package io.github.roadmapbot.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be brought in: an issue, all issues with a label, or a comment in a discussion.
 *
 * @param repository as {@code owner/name}, or only its name; empty for the usual one
 * @param number of the issue, or of the comment's discussion; 0 if they are meant that have the label
 * @param comment of the comment; 0 if none is meant
 */
public record Wanted(String repository, int number, String label, long comment) {

    private static final String REPOSITORY = "([A-Za-z0-9_-]+/[A-Za-z0-9._-]+)";
    private static final String NUMBER = "([1-9][0-9]{0,8})";

    private static final Pattern ISSUE =
            Pattern.compile("<?https?://[^/\\s]+/" + REPOSITORY + "/issues/" + NUMBER + "(?:[?#][^\\s>]*)?>?");
    private static final Pattern COMMENT = Pattern.compile(
            "<?https?://[^/\\s]+/" + REPOSITORY + "/discussions/" + NUMBER + "#discussioncomment-([1-9][0-9]{0,17})>?");
    private static final Pattern SHORT = Pattern.compile("(?:((?:[A-Za-z0-9_-]+/)?[A-Za-z0-9._-]+)#|#)?" + NUMBER);
    private static final Pattern LABEL =
            Pattern.compile("(?:((?:[A-Za-z0-9_-]+/)?[A-Za-z0-9._-]+)\\s+)?label:\\s*(\\S[^,]{0,49})");

    /** Reads what somebody typed; empty if it is none of what can be brought in. */
    public static Optional<Wanted> read(String typed) {
        String text = typed.strip();
        Matcher issue = ISSUE.matcher(text);
        if (issue.matches() && !isCommentOnIssue(text)) {
            return Optional.of(new Wanted(issue.group(1), Integer.parseInt(issue.group(2)), "", 0));
        }
        Matcher comment = COMMENT.matcher(text);
        if (comment.matches()) {
            return Optional.of(new Wanted(
                    comment.group(1), Integer.parseInt(comment.group(2)), "", Long.parseLong(comment.group(3))));
        }
        Matcher number = SHORT.matcher(text);
        if (number.matches()) {
            return Optional.of(new Wanted(orUsual(number.group(1)), Integer.parseInt(number.group(2)), "", 0));
        }
        Matcher label = LABEL.matcher(text);
        return label.matches()
                ? Optional.of(
                        new Wanted(orUsual(label.group(1)), 0, label.group(2).strip(), 0))
                : Optional.empty();
    }

    /** Whether it is the address of a comment on an issue, or on a pull request. */
    public static boolean isCommentOnIssue(String typed) {
        return typed.contains("#issuecomment-") || typed.contains("#discussion_r");
    }

    private static String orUsual(@Nullable String repository) {
        return repository == null ? "" : repository;
    }
}
