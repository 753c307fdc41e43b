package io.github.roadmapbot.feedback;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three calendar months, {@code 2027 Q1}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern KEY = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern OPTION = Pattern.compile("Q([1-4]) ([0-9]{4})");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A quarter is one of 1 to 4, not " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Reads what {@link #key()} wrote. */
    public static Quarter parse(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A quarter reads 2027-Q1, not " + key);
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether {@link #parse} reads it. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Reads it as people type it: {@code 2027 Q1}, {@code Q1 2027}, {@code 2027-q1}. */
    public static Optional<Quarter> typed(String text) {
        String words = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s/-]+", "-");
        Matcher behind = Pattern.compile("Q([1-4])-([0-9]{4})").matcher(words);
        String key = behind.matches() ? behind.group(2) + "-Q" + behind.group(1) : words;
        return isKey(key) ? Optional.of(parse(key)) : Optional.empty();
    }

    /** {@code 2027-Q1}, which also sorts by time. */
    public String key() {
        return year + "-Q" + number;
    }

    /** {@code Q1 2027}, as the board's field has it. */
    public String onTheBoard() {
        return "Q" + number + " " + year;
    }

    /** Reads what {@link #onTheBoard()} wrote; empty for what people call something else there. */
    public static Optional<Quarter> onTheBoard(String option) {
        Matcher matcher = OPTION.matcher(option.strip());
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
