package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which quarter of which roadmap is meant. */
public record About(Roadmap roadmap, Quarter quarter) {

    private static final Pattern MEMO = Pattern.compile("([0-9]{4}-Q[1-4]) (.+)");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[ -]?Q([1-4])");
    private static final Pattern QUARTER_FIRST = Pattern.compile("Q([1-4])[ -]?([0-9]{4})");

    /** What a button or window remembers of it. */
    public String memo() {
        return quarter.key() + " " + roadmap.key();
    }

    /** Reads what {@link #memo} wrote; empty for anything else. */
    public static Optional<About> parse(Roadmaps roadmaps, String memo) {
        Matcher matcher = MEMO.matcher(memo);
        return matcher.matches()
                ? roadmaps.of(matcher.group(2)).map(roadmap -> new About(roadmap, Quarter.parse(matcher.group(1))))
                : Optional.empty();
    }

    /** A quarter as people type it, such as {@code 2027 Q1} or {@code q1 2027}; empty for anything else. */
    public static Optional<Quarter> typed(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher yearFirst = YEAR_FIRST.matcher(upper);
        if (yearFirst.matches()) {
            return Optional.of(new Quarter(number(yearFirst.group(1)), number(yearFirst.group(2))));
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(upper);
        return quarterFirst.matches()
                ? Optional.of(new Quarter(number(quarterFirst.group(2)), number(quarterFirst.group(1))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
