package io.github.roadmapbot.outbox;

import java.time.Duration;

/**
 * How much of an allowance the bot takes for itself.
 *
 * @param share in hundredths; the rest is for the people and programs that share the account
 * @param spacing how far apart two writes are at least
 */
public record PacingSettings(int share, Duration spacing) {

    /** Four fifths, and the second between two writes that GitHub asks for. */
    public static final PacingSettings DEFAULT = new PacingSettings(80, Duration.ofSeconds(1));

    public PacingSettings {
        if (share < 1 || share > 100 || spacing.isNegative()) {
            throw new IllegalArgumentException("A share of %d %% and a spacing of %s".formatted(share, spacing));
        }
    }

    /** The share of a limit, at least 1. */
    int of(int limit) {
        return Math.max(1, limit * share / 100);
    }
}
