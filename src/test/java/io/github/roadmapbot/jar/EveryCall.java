package io.github.roadmapbot.jar;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Kills at every distinct call, first as it is sent and the next time when it is done; one share of several. */
final class EveryCall implements Kills {

    private final int share;
    private final int shares;
    private final Set<String> struck = new HashSet<>();

    EveryCall(int share, int shares) {
        this.share = share;
        this.shares = shares;
    }

    @Override
    public Optional<Duration> at(String call, Moment moment) {
        boolean mine = Math.floorMod(call.hashCode(), shares) == share;
        boolean itsTurn = moment == Moment.SENT || struck.contains(Moment.SENT + call);
        return mine && itsTurn && struck.add(moment + call) ? Optional.of(Duration.ZERO) : Optional.empty();
    }
}
