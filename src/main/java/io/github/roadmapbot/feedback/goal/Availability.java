package io.github.roadmapbot.feedback.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much time somebody has in a quarter.
 *
 * @param person their Slack id
 * @param hours a week
 * @param away when they are not there, in their words; may be empty
 */
public record Availability(String person, int hours, String away) {

    /** A day's work, where people say days. */
    static final int HOURS_A_DAY = 8;

    public static final int MOST_HOURS = 80;

    private static final Pattern FORM = Pattern.compile(
            "(?:ca\\.?|about|~|around)?\\s*([0-9]{1,3})(?:[.,]([0-9]))?\\s*(h|hrs?|hours?|d|days?|stunden?|tage?)?"
                    + "(?:\\s*(?:/|per|a|pro)\\s*(?:w|week|woche))?");

    /** Reads {@code 6}, {@code 6 hours}, {@code 2 days a week}: hours a week; empty for anything else, or more than a week has. */
    public static Optional<Integer> hours(String typed) {
        Matcher matcher = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double amount = Integer.parseInt(matcher.group(1))
                + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)) / 10.0);
        boolean days = matcher.group(3) != null
                && (matcher.group(3).startsWith("d") || matcher.group(3).startsWith("t"));
        int hours = (int) Math.round(days ? amount * HOURS_A_DAY : amount);
        return hours > MOST_HOURS ? Optional.empty() : Optional.of(hours);
    }
}
