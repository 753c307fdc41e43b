package io.github.roadmapbot.capture;

import io.github.roadmapbot.store.Captures.Allowance;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a roadmap takes suggestions in.
 *
 * @param emoji put on a message, it takes the message to the roadmap; off if there is none
 * @param category the key of the category that a captured message is in until somebody chooses another
 * @param releasing whether people are asked if theirs may be shown on GitHub before it is approved
 * @param allowance how much one person may bring
 * @param trusted the Slack user ids of those who may bring as much as they like
 * @param blocked the Slack user ids of those who may suggest nothing
 */
public record CaptureSettings(
        Optional<String> emoji,
        String category,
        boolean releasing,
        Allowance allowance,
        Set<String> trusted,
        Set<String> blocked) {

    /** Generous: it stops a script, and nobody who means it. */
    public static final Allowance ALLOWANCE = new Allowance(20, 50, Duration.ZERO);

    public CaptureSettings {
        trusted = Set.copyOf(trusted);
        blocked = Set.copyOf(blocked);
    }

    /** How much this person may bring. */
    Allowance allowanceOf(String person) {
        return trusted.contains(person) ? Allowance.ANY : allowance;
    }
}
