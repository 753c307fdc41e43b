package io.github.roadmapbot.similar;

import java.util.List;

/**
 * What a trial has shown.
 *
 * @param indexed among how many was searched
 * @param places in which place each was found, from 1; 0 if it was not
 * @param nanos how long each question took
 */
public record Outcome(int indexed, List<Integer> places, List<Long> nanos) {

    /** Which part of them was found among the first {@code k}. */
    public double recallAt(int k) {
        return places.stream().filter(place -> place > 0 && place <= k).count() / (double) places.size();
    }

    /** The mean of one divided by the place. */
    public double meanReciprocalRank() {
        return places.stream()
                .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                .average()
                .orElse(0);
    }

    /** The time that this part of the questions did not exceed. */
    public double millis(double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
    }
}
