package io.github.roadmapbot.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name people use for a suggestion: {@code R-42}. */
public record SuggestionId(long number) {

    private static final Pattern FORM = Pattern.compile("(?i)R-([1-9][0-9]{0,17})");

    public SuggestionId {
        if (number < 1) {
            throw new IllegalArgumentException("A suggestion's number starts at 1, not " + number);
        }
    }

    /** Reads {@code R-42}, in either case; empty for anything else. */
    public static Optional<SuggestionId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new SuggestionId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    /** Reads what people type where nothing but a number can be meant: {@code R-42}, {@code 42} or {@code #42}. */
    public static Optional<SuggestionId> typed(String text) {
        String number = text.strip().replaceFirst("^#", "");
        return parse(number.matches("[0-9]+") ? "R-" + number : number);
    }

    @Override
    public String toString() {
        return "R-" + number;
    }
}
