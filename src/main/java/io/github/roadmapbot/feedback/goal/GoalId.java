package io.github.roadmapbot.feedback.goal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name people use for a goal: {@code G-7}. */
public record GoalId(long number) {

    private static final Pattern FORM = Pattern.compile("(?i)(?:G-|#)?([1-9][0-9]{0,17})");

    public GoalId {
        if (number < 1) {
            throw new IllegalArgumentException("A goal's number starts at 1, not " + number);
        }
    }

    /** Reads {@code G-7}, {@code 7} or {@code #7}; empty for anything else. */
    public static Optional<GoalId> typed(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new GoalId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "G-" + number;
    }
}
