package io.github.roadmapbot.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.home.DigestSettings.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DigestSettingsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DigestSettings MONDAYS = new DigestSettings(Every.WEEK, DayOfWeek.MONDAY, 9);
    private static final DigestSettings DAILY = new DigestSettings(Every.DAY, DayOfWeek.MONDAY, 2);

    @Test
    void theLastAndTheNextAreAWeekApart() {
        Instant friday = Instant.parse("2026-11-20T10:00:00Z");

        assertThat(MONDAYS.last(friday, ZoneOffset.UTC)).hasValue(Instant.parse("2026-11-16T09:00:00Z"));
        assertThat(MONDAYS.next(friday, ZoneOffset.UTC)).hasValue(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void onItsDayTheHourDecides() {
        Instant nine = Instant.parse("2026-11-16T09:00:00Z");

        assertThat(MONDAYS.last(nine, ZoneOffset.UTC)).hasValue(nine);
        assertThat(MONDAYS.last(nine.minusMillis(1), ZoneOffset.UTC)).hasValue(Instant.parse("2026-11-09T09:00:00Z"));
        assertThat(MONDAYS.next(nine.minusMillis(1), ZoneOffset.UTC)).hasValue(nine);
    }

    @Test
    void summerTimeMovesTheMomentAndNotTheHour() {
        Instant before = Instant.parse("2026-10-24T12:00:00Z");

        assertThat(MONDAYS.last(before, BERLIN)).hasValue(Instant.parse("2026-10-19T07:00:00Z"));
        assertThat(MONDAYS.next(before, BERLIN)).hasValue(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void anHourThatDoesNotExistComesAnHourLaterOnce() {
        Instant at = Instant.parse("2026-03-28T00:00:00Z");
        int digests = 0;
        for (Instant end = at.plus(Duration.ofDays(3)); at.isBefore(end); digests++) {
            at = DAILY.next(at, BERLIN).orElseThrow();
            assertThat(DAILY.last(at, BERLIN)).hasValue(at);
        }

        assertThat(digests).isEqualTo(4);
    }

    @Test
    void whoWantsNoneGetsNone() {
        DigestSettings never = new DigestSettings(Every.NEVER, DayOfWeek.MONDAY, 9);

        assertThat(never.last(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
        assertThat(never.next(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
    }
}
