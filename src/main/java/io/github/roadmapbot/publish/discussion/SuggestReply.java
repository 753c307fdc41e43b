package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.card.wording.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is nothing but {@code /roadmap suggest}, with the address of a comment and a title behind it if wanted.
 *
 * @param address of the comment that is meant; empty for the one before
 * @param title empty for the comment's own
 */
record SuggestReply(String address, String title) {

    private static final Pattern COMMAND = Pattern.compile(
            "/roadmap[ \\t]+suggest(?:[ \\t]+(<?https?://\\S+))?(?:[ \\t]+(\\S.*))?", Pattern.CASE_INSENSITIVE);

    /** Empty if it says anything else, were it on another line. */
    static Optional<SuggestReply> read(String body) {
        Matcher command = COMMAND.matcher(body.strip());
        return command.matches()
                ? Optional.of(new SuggestReply(orNone(command.group(1)), Words.title(orNone(command.group(2)))))
                : Optional.empty();
    }

    private static String orNone(@Nullable String group) {
        return group == null ? "" : group;
    }
}
