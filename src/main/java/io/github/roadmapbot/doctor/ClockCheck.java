package io.github.roadmapbot.doctor;

import io.github.roadmapbot.doctor.report.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares this machine's clock with those of Slack and GitHub. */
final class ClockCheck {

    private static final String ABOUT = "clock";

    /** The bot looks for what it sent back to this long before it sent it; signatures may be five minutes old. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Clock machine;
    private final Map<String, Duration> ahead = new LinkedHashMap<>();

    ClockCheck(Clock machine) {
        this.machine = machine;
    }

    /** Notes what time it is elsewhere at this moment. */
    void compare(String place, Instant there) {
        ahead.put(place, Duration.between(there, machine.instant()));
    }

    Finding look() {
        if (ahead.isEmpty()) {
            return new Finding.NotTried(ABOUT, "Neither Slack nor GitHub said what time it is");
        }
        return ahead.entrySet().stream()
                .filter(each -> each.getValue().abs().compareTo(MOST) > 0)
                .findFirst()
                .<Finding>map(each -> wrong(each.getKey(), each.getValue()))
                .orElseGet(() ->
                        new Finding.Ok(ABOUT, "agrees with %s".formatted(String.join(" and ", ahead.keySet()))));
    }

    private static Finding wrong(String place, Duration ahead) {
        return new Finding.Wrong(
                ABOUT,
                "This machine's clock is %d minutes %s that of %s"
                        .formatted(ahead.abs().toMinutes(), ahead.isNegative() ? "behind" : "ahead of", place),
                "timedatectl set-ntp true");
    }
}
