package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,              14, 2027-01-01T00:00:00Z, 2027-Q1",
        "UTC,              14, 2027-01-14T23:59:59Z, 2027-Q1",
        "UTC,              14, 2027-01-15T00:00:00Z, 2027-Q2",
        "UTC,              14, 2026-12-31T23:59:59Z, 2027-Q1",
        "UTC,               0, 2027-01-01T00:00:00Z, 2027-Q2",
        "UTC,             100, 2027-03-31T12:00:00Z, 2027-Q1",
        "Asia/Tokyo,       14, 2026-12-31T15:00:00Z, 2027-Q1",
        "Asia/Tokyo,       14, 2027-01-14T14:59:59Z, 2027-Q1",
        "Asia/Tokyo,       14, 2027-01-14T15:00:00Z, 2027-Q2",
        "America/New_York, 14, 2027-01-15T04:59:59Z, 2027-Q1",
        "America/New_York, 14, 2027-01-15T05:00:00Z, 2027-Q2"
    })
    void planningGoesOnForItsDaysInItsZone(ZoneId zone, int planningDays, Instant now, String planned) {
        Calendar calendar = new Calendar(zone, planningDays);

        assertThat(calendar.planned(Clock.fixed(now, ZoneOffset.UTC)).key()).isEqualTo(planned);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,              14, 2027-Q2, 2027-01-15T00:00:00Z",
        "UTC,              14, 2027-Q1, 2026-10-15T00:00:00Z",
        "UTC,               0, 2027-Q2, 2027-01-01T00:00:00Z",
        "UTC,             100, 2027-Q2, 2027-04-01T00:00:00Z",
        "Asia/Tokyo,       14, 2027-Q2, 2027-01-14T15:00:00Z"
    })
    void aQuarterIsPlannedFromThenOnAndNotBefore(ZoneId zone, int planningDays, String key, Instant begins) {
        Calendar calendar = new Calendar(zone, planningDays);
        Quarter quarter = Quarter.parse(key);

        assertThat(calendar.planningOf(quarter)).isEqualTo(begins);
        assertThat(calendar.planned(Clock.fixed(begins, ZoneOffset.UTC))).isEqualTo(quarter);
        assertThat(calendar.planned(Clock.fixed(begins.minusSeconds(1), ZoneOffset.UTC)))
                .isLessThan(quarter);
    }
}
