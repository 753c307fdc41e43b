package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Rhythm FORTNIGHTLY =
            new Rhythm(2, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), LocalDate.of(2027, 1, 13));

    @ParameterizedTest
    @CsvSource({
        "2027-01-13T13:59:00Z, 2026-12-30T14:00:00Z, 2027-01-13T14:00:00Z",
        "2027-01-13T14:00:00Z, 2027-01-13T14:00:00Z, 2027-01-27T14:00:00Z",
        "2027-01-20T14:00:00Z, 2027-01-13T14:00:00Z, 2027-01-27T14:00:00Z",
        "2027-01-11T00:00:00Z, 2026-12-30T14:00:00Z, 2027-01-13T14:00:00Z"
    })
    void aSessionComesEverySecondWeekOnItsDay(Instant now, Instant last, Instant next) {
        assertThat(FORTNIGHTLY.last(now, BERLIN)).contains(last);
        assertThat(FORTNIGHTLY.next(now, BERLIN)).contains(next);
    }

    @Test
    void itIsAtTheSameHourWhateverTheClocksDo() {
        List<Instant> sessions = Stream.iterate(
                        Instant.parse("2027-03-10T14:00:00Z"),
                        last -> FORTNIGHTLY.next(last, BERLIN).orElseThrow())
                .limit(3)
                .toList();

        assertThat(sessions)
                .extracting(each -> each.atZone(BERLIN).toLocalTime())
                .containsOnly(LocalTime.of(15, 0));
        assertThat(sessions.get(2)).isEqualTo(Instant.parse("2027-04-07T13:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsAnHourLater() {
        Rhythm night = new Rhythm(1, DayOfWeek.SUNDAY, LocalTime.of(2, 30), Rhythm.SOME_WEEK);

        assertThat(night.next(Instant.parse("2027-03-27T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void whoeverDoesNotMeetHasNoNextTime() {
        assertThat(Rhythm.NEVER.next(Instant.EPOCH, BERLIN)).isEmpty();
        assertThat(Rhythm.NEVER.last(Instant.EPOCH, BERLIN)).isEmpty();
    }
}
