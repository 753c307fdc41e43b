package io.github.roadmapbot.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.quarter.PlanningSettings.Blackout;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultDatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static DefaultDates every(int weeks, LocalDate from, int offset, ZoneId zone, Blackout... blackouts) {
        return new DefaultDates(
                new PlanningSettings(
                        new Rhythm(weeks, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), from),
                        Duration.ofMinutes(60),
                        offset,
                        21,
                        7,
                        1,
                        List.of(blackouts),
                        Circle.NOBODY,
                        PlanningSettings.QUESTIONS,
                        Reminders.DEFAULT),
                zone);
    }

    /** The community calls of 2024 to 2026 in the table of a real project were on Wednesdays. */
    @ParameterizedTest
    @CsvSource({
        "2024-Q4, 2024-10-02", "2025-Q1, 2025-01-01", "2025-Q2, 2025-04-02", "2025-Q3, 2025-07-02",
        "2025-Q4, 2025-10-01", "2026-Q1, 2026-01-07", "2026-Q2, 2026-04-01", "2026-Q3, 2026-07-01"
    })
    void theSessionIsTheFirstMeetingOfTheQuarter(String quarter, LocalDate day) {
        assertThat(every(1, Rhythm.SOME_WEEK, 0, BERLIN)
                        .of(Quarter.parse(quarter))
                        .day(BERLIN))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2027-Q1, 2026-12-30", "2027-Q2, 2027-03-31", "2027-Q3, 2027-06-30", "2027-Q4, 2027-09-29"})
    void orInTheLastWeekOfTheQuarterBefore(String quarter, LocalDate day) {
        Quarter planned = Quarter.parse(quarter);

        assertThat(every(1, Rhythm.SOME_WEEK, -7, BERLIN).of(planned).day(BERLIN))
                .isEqualTo(day)
                .isAfter(planned.previous().lastDay().minusDays(7));
    }

    @Test
    void whereTheyMeetEveryOtherWeekItIsTheFirstWeekInWhichTheyDo() {
        LocalDate met = LocalDate.of(2026, 12, 16);

        assertThat(every(2, met, 0, BERLIN).of(Quarter.parse("2027-Q1")).day(BERLIN))
                .isEqualTo("2027-01-13");
    }

    @Test
    void itIsTheSameHourForPeopleWhateverTheirClocksDo() {
        DefaultDates dates = every(1, Rhythm.SOME_WEEK, 0, BERLIN);

        assertThat(dates.of(Quarter.parse("2027-Q1")).session()).isEqualTo("2027-01-06T14:00:00Z");
        assertThat(dates.of(Quarter.parse("2027-Q2")).session()).isEqualTo("2027-04-07T13:00:00Z");
    }

    @Test
    void aQuarterBeginsWhereThePeopleAre() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Dates dates = every(1, Rhythm.SOME_WEEK, 0, auckland).of(Quarter.parse("2025-Q1"));

        assertThat(dates.day(auckland)).isEqualTo("2025-01-01");
        assertThat(dates.session()).isEqualTo("2025-01-01T02:00:00Z");
    }

    @Test
    void everyQuartersDiscussionIsOpenForAtLeastTwoWeeks() {
        DefaultDates dates = every(1, Rhythm.SOME_WEEK, 0, BERLIN);
        for (Quarter quarter = Quarter.parse("2024-Q1"); quarter.year() < 2034; quarter = quarter.next()) {
            Dates those = dates.of(quarter);
            assertThat(ChronoUnit.DAYS.between(those.opens(), those.day(BERLIN)))
                    .isBetween(14L, 28L);
        }
    }

    @Test
    void theNextMeetingOnWhichNothingIsInTheWayIsProposed() {
        Blackout conference = new Blackout(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 10), "the conference");
        DefaultDates dates = every(1, Rhythm.SOME_WEEK, 0, BERLIN, conference);

        assertThat(dates.nextFree(Instant.parse("2025-04-02T13:00:00Z"))).isEqualTo("2025-04-16T13:00:00Z");
    }

    @Test
    void whatHasHappenedAlreadyKeepsItsDayWhenASessionIsMoved() {
        DefaultDates dates = every(1, Rhythm.SOME_WEEK, 0, BERLIN);
        Dates before = dates.of(Quarter.parse("2025-Q2"));

        Dates after = dates.moved(before, Instant.parse("2025-04-23T13:00:00Z"), Instant.parse("2025-03-20T09:00:00Z"));

        assertThat(after.opens()).isEqualTo(before.opens()).isEqualTo("2025-03-12");
        assertThat(after.compiles()).isEqualTo("2025-04-16");
        assertThat(after.page()).isEqualTo("2025-04-24");
    }
}
