package io.github.roadmapbot.feedback.review;

import java.util.List;
import java.util.Optional;

/**
 * What was taken on, beside what the quarters before brought.
 *
 * @param before how many were done in each of the last quarters that had a roadmap, the latest first
 */
public record Commitment(int planned, int done, List<Integer> before) {

    /** How far it is looked back. */
    public static final int MOST_QUARTERS = 4;

    public Commitment {
        before = List.copyOf(before);
    }

    /** How many were done in one of the last quarters, rounded; empty if there was none. */
    public Optional<Integer> average() {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.round(
                        before.stream().mapToInt(each -> each).average().orElseThrow()));
    }

    /** Whether more was planned than the quarters before, or this one, have brought: more than a quarter beyond it. */
    public boolean isTooMuch() {
        int possible = Math.max(done, average().orElse(done));
        return planned * 4 > possible * 5;
    }
}
