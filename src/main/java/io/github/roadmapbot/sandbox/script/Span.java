package io.github.roadmapbot.sandbox.script;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 10 minutes}, {@code 1 day}. */
final class Span {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) (minute|hour|day|week)s?");

    private Span() {}

    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    static Duration of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            case "day" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }
}
