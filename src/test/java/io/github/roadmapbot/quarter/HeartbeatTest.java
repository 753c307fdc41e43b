package io.github.roadmapbot.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Call;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeartbeatTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Dates DATES = new Dates(
            LocalDate.of(2026, 12, 16),
            LocalDate.of(2026, 12, 30),
            Instant.parse("2027-01-06T14:00:00Z"),
            Duration.ofHours(1),
            LocalDate.of(2027, 1, 7));

    private final Heartbeat heartbeat = new Heartbeat(Reminders.DEFAULT, ZONE);

    private static Cycle cycle(CycleState state, String... planners) {
        return new Cycle("project", Quarter.parse("2027-Q1"), state, DATES, "", List.of(planners), Optional.empty(), 0);
    }

    private List<String> calls(Cycle cycle, int undecided, String local) {
        Instant now = java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
        return heartbeat.calls(cycle, undecided, now).stream().map(Call::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09T08:59, ''",
        "2026-12-09T09:00, planner maintainers 2026-12-09",
        "2026-12-20T08:59, planner maintainers 2026-12-09",
        "2026-12-20T09:00, planner everybody 2026-12-09",
        "2027-01-07T08:59, planner everybody 2026-12-09"
    })
    void aQuarterWithoutAPlannerIsTheMaintainersFirstAndThenEverybodys(String local, String call) {
        assertThat(String.join(", ", calls(cycle(new CycleState.Collecting()), 0, local)))
                .isEqualTo(call);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-07T08:59, ''",
        "2027-01-07T09:00, session planners 2027-01-07",
        "2027-01-09T09:00, session maintainers 2027-01-07",
        "2027-01-11T09:00, session everybody 2027-01-07"
    })
    void aSessionThatNobodySaysWasHeldIsThePlannersFirst(String local, String call) {
        assertThat(String.join(", ", calls(cycle(new CycleState.Compiling(), "U1"), 0, local)))
                .isEqualTo(call);
    }

    @Test
    void whereNobodyPlansThereIsNobodyToBeToldInPrivate() {
        assertThat(calls(cycle(new CycleState.Compiling()), 0, "2027-01-07T09:00"))
                .containsExactly("session maintainers 2027-01-07");
    }

    @Test
    void thePlannerIsToldInTimeOfWhatIsNotDecided() {
        Cycle cycle = cycle(new CycleState.Compiling(), "U1");

        assertThat(calls(cycle, 3, "2027-01-04T09:00")).containsExactly("compile planners 2027-01-04");
        assertThat(calls(cycle, 0, "2027-01-04T09:00")).isEmpty();
        assertThat(calls(cycle, 3, "2027-01-06T09:00")).containsExactly("compile maintainers 2027-01-04");
        assertThat(calls(cycle, 3, "2027-01-06T16:00")).isEmpty();
    }

    @Test
    void aPageThatIsLateIsThePlannersAndThenTheMaintainersEveryWeekAndNobodyElses() {
        Cycle cycle = cycle(new CycleState.Planned(), "U1");

        assertThat(calls(cycle, 0, "2027-01-07T09:00")).containsExactly("page planners 2027-01-07");
        assertThat(calls(cycle, 0, "2027-01-09T09:00")).containsExactly("page maintainers 2027-01-07");
        assertThat(calls(cycle, 0, "2027-01-14T08:59")).containsExactly("page maintainers 2027-01-07");
        assertThat(calls(cycle, 0, "2027-01-14T09:00")).containsExactly("page maintainers 2027-01-14");
        assertThat(calls(cycle, 0, "2027-03-07T09:00")).containsExactly("page maintainers 2027-03-04");
    }

    @Test
    void aQuarterThatIsUnderWayOrSkippedIsNobodysDuty() {
        assertThat(calls(cycle(new CycleState.Running()), 5, "2027-02-07T09:00"))
                .isEmpty();
        assertThat(calls(cycle(new CycleState.Skipped("nobody came")), 5, "2027-02-07T09:00"))
                .isEmpty();
    }

    @Test
    void itIsGivenUpTwoWeeksAfterTheSession() {
        assertThat(heartbeat.givesUp(cycle(new CycleState.Compiling()))).isEqualTo("2027-01-20T08:00:00Z");
    }
}
