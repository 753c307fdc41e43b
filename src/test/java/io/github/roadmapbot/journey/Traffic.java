package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes over the wire to one server: what is still at work there, and what is to go wrong. */
final class Traffic implements WireServer.Witness {

    private final WireServer server;
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    Traffic(WireServer server) {
        this.server = server;
        server.watch(this);
    }

    @Override
    public void arrived(Call call) {
        atWork.add(call.number());
    }

    @Override
    public void done(Call call, Answer answer) {
        atWork.remove(call.number());
    }

    boolean idle() {
        return atWork.isEmpty();
    }

    /** Makes {@code mishap} happen to the next {@code times} of these writes; counts how often it has happened. */
    AtomicInteger spoil(int times, Write write, Mishap mishap) {
        AtomicInteger hits = new AtomicInteger();
        server.faults()
                .next(
                        times,
                        call -> {
                            boolean hit = write.which().test(call);
                            if (hit) {
                                hits.incrementAndGet();
                                forgetIfDropped(call, mishap);
                            }
                            return hit;
                        },
                        mishap.fault());
        return hits;
    }

    /** Nobody is told of the end of what was dropped. */
    private void forgetIfDropped(Call call, Mishap mishap) {
        if (mishap.fault() instanceof Fault.Dropped) {
            atWork.remove(call.number());
        }
    }
}
