package io.github.roadmapbot.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The real time, plus an offset that people may push forward, never back. */
public final class SandboxClock extends Clock {

    private final State state;
    private final ZoneId zone;

    /** Shows the time of {@code base}, usually the system's, until it is moved. */
    public SandboxClock(Clock base) {
        this(new State(base), ZoneOffset.UTC);
    }

    private SandboxClock(State state, ZoneId zone) {
        this.state = state;
        this.zone = zone;
    }

    /** Moves the time forward and tells the listeners. */
    public void moveBy(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("the clock moves forward only, not by " + step);
        }
        state.move(step);
    }

    /** Moves the time to nine in the morning, UTC, of the next quarter's first day. */
    public void moveToNextQuarter() {
        LocalDate today = LocalDate.ofInstant(instant(), ZoneOffset.UTC);
        LocalDate next = today.with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS);
        moveBy(Duration.between(instant(), next.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    /** How far this clock is ahead of the real one. */
    public Duration offset() {
        return state.offset;
    }

    /** Is told after each move, on the thread that moved the clock. */
    public void whenMoved(Runnable listener) {
        state.listeners.add(listener);
    }

    @Override
    public Instant instant() {
        return state.base.instant().plus(state.offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen from another zone: a move of one is a move of both. */
    @Override
    public SandboxClock withZone(ZoneId other) {
        return new SandboxClock(state, other);
    }

    private static final class State {
        private final Clock base;
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile Duration offset = Duration.ZERO;

        private State(Clock base) {
            this.base = base;
        }

        private void move(Duration step) {
            synchronized (this) {
                offset = offset.plus(step);
            }
            listeners.forEach(Runnable::run);
        }
    }
}
