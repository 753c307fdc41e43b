package io.github.roadmapbot.sandbox.wire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that a server has been told to make, each for the next requests that match. */
public final class Faults {

    private final List<Planned> planned = new ArrayList<>();

    /** Makes {@code fault} happen to the next {@code times} requests that match. */
    public synchronized void next(int times, Predicate<Call> which, Fault fault) {
        planned.add(new Planned(which, fault, times));
    }

    /** Makes {@code fault} happen to every request that matches, until {@link #clear}. */
    public void always(Predicate<Call> which, Fault fault) {
        next(Integer.MAX_VALUE, which, fault);
    }

    public synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<Fault> take(Call call) {
        Iterator<Planned> each = planned.iterator();
        while (each.hasNext()) {
            Planned next = each.next();
            if (next.which.test(call)) {
                if (next.left != Integer.MAX_VALUE && --next.left == 0) {
                    each.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Planned {
        private final Predicate<Call> which;
        private final Fault fault;
        private int left;

        private Planned(Predicate<Call> which, Fault fault, int left) {
            this.which = which;
            this.fault = fault;
            this.left = left;
        }
    }
}
