package io.github.roadmapbot.publish;

import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What arrived at GitHub when, by the clock that a test moves: the writes, and how often it said no. */
final class Ledger implements WireServer.Witness {

    private final Clock clock;
    private final List<Instant> writes = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Ledger(SmallGitHub gitHub, Clock clock) {
        this.clock = clock;
        gitHub.http().watch(this);
    }

    @Override
    public void arrived(Call call) {
        boolean query = call.path().equals("/graphql") && call.body().contains("\"query\":\"query");
        if (!call.method().equals("GET") && !query) {
            writes.add(clock.instant());
        }
    }

    @Override
    public void done(Call call, Answer answer) {
        if (answer.status() == 403 || answer.status() == 429 || answer.body().contains("RATE_LIMITED")) {
            refusals.incrementAndGet();
        }
    }

    List<Instant> writes() {
        return writes;
    }

    int refusals() {
        return refusals.get();
    }

    /** The most writes in any stretch of that length. */
    long most(Duration length) {
        return writes.stream().mapToLong(from -> within(from, length)).max().orElse(0);
    }

    long within(Instant from, Duration length) {
        return writes.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(length)))
                .count();
    }

    /** The shortest time between two writes. */
    Duration closest() {
        return gaps().stream().min(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** The longest time between two writes. */
    Duration longest() {
        return gaps().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private List<Duration> gaps() {
        return IntStream.range(1, writes.size())
                .mapToObj(i -> Duration.between(writes.get(i - 1), writes.get(i)))
                .toList();
    }
}
