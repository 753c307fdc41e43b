package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final SandboxClock clock = new SandboxClock(Clock.fixed(NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P-1D"})
    void theClockMovesForwardOnly(Duration step) {
        assertThatThrownBy(() -> clock.moveBy(step)).isInstanceOf(IllegalArgumentException.class);

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void everyMoveIsToldAndAddsUp() {
        AtomicInteger told = new AtomicInteger();
        clock.whenMoved(told::incrementAndGet);

        clock.moveBy(Duration.ofHours(1));
        clock.moveBy(Duration.ofDays(1));

        assertThat(told).hasValue(2);
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(25)));
    }

    @Test
    void aMoveIsSeenFromEveryZone() {
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.moveBy(Duration.ofDays(7));

        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 2027-01-01T09:00:00Z",
        "2027-01-01T00:00:00Z, 2027-04-01T09:00:00Z",
        "2027-03-31T23:59:59Z, 2027-04-01T09:00:00Z"
    })
    void theNextQuarterBeginsOnItsFirstDay(Instant now, Instant expected) {
        SandboxClock before = new SandboxClock(Clock.fixed(now, ZoneOffset.UTC));

        before.moveToNextQuarter();

        assertThat(before.instant()).isEqualTo(expected);
    }
}
