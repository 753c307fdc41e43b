package io.github.roadmapbot.feedback.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name people use for a question, a remark or a risk: {@code Q-3}. */
public record InquiryId(long number) {

    private static final Pattern FORM = Pattern.compile("(?i)Q-([1-9][0-9]{0,17})");

    public InquiryId {
        if (number < 1) {
            throw new IllegalArgumentException("A question's number starts at 1, not " + number);
        }
    }

    /** Reads {@code Q-3}, in either case; empty for anything else. */
    public static Optional<InquiryId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new InquiryId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Q-" + number;
    }
}
