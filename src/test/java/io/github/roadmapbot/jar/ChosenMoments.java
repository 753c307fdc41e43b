package io.github.roadmapbot.jar;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kills once at each of some moments, named as in {@code DONE graphql AddItem}. */
final class ChosenMoments implements Kills {

    private final Set<String> left;

    ChosenMoments(List<String> moments) {
        this.left = new HashSet<>(moments);
    }

    @Override
    public Optional<Duration> at(String call, Moment moment) {
        return left.remove(moment + " " + call) ? Optional.of(Duration.ZERO) : Optional.empty();
    }
}
