package io.github.roadmapbot.feedback.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name people use for a decision: {@code D-7}. */
public record BallotId(long number) {

    private static final Pattern FORM = Pattern.compile("(?i)D-([1-9][0-9]{0,17})");

    public BallotId {
        if (number < 1) {
            throw new IllegalArgumentException("A decision's number starts at 1, not " + number);
        }
    }

    /** Reads {@code D-7}, in either case; empty for anything else. */
    public static Optional<BallotId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new BallotId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "D-" + number;
    }
}
