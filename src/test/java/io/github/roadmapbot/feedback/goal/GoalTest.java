package io.github.roadmapbot.feedback.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    @Test
    void aGoalWithoutACriterionCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Kind.COLLECTIVE, List.of(), "U1"))
                .withMessageContaining("acceptance criterion");
    }

    @Test
    void anIndividualGoalHasOneOwner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Kind.INDIVIDUAL, List.of("Released"), "U1", "U2"))
                .withMessageContaining("exactly one");
        assertThat(plan(Kind.COLLECTIVE, List.of("Released"), "U1", "U2").owners())
                .hasSize(2);
    }

    @Test
    void progressIsCountedFromCriteriaAndTasksAlike() {
        Progress progress = Progress.of(
                List.of(new Criterion(1, "a", true), new Criterion(2, "b", false)),
                List.of(task(true), task(true), task(false)));

        assertThat(progress.percent()).isEqualTo(60);
        assertThat(progress).hasToString("1 of 2 criteria met, 2 of 3 tasks done");
        assertThat(progress.isReached()).isFalse();
    }

    @Test
    void aGoalIsReachedWhenItsCriteriaAreMetWhateverTasksAreLeft() {
        Progress progress = Progress.of(List.of(new Criterion(1, "a", true)), List.of(task(false)));

        assertThat(progress.isReached()).isTrue();
        assertThat(progress.percent()).isEqualTo(50);
        assertThat(Progress.of(List.of(new Criterion(1, "a", false)), List.of()))
                .hasToString("0 of 1 criteria met");
    }

    @ParameterizedTest
    @CsvSource({"G-7,7", "g-7,7", "7,7", "#7,7", "R-7,", "G-0,", "goal,"})
    void anIdIsReadAsPeopleTypeIt(String typed, Long number) {
        assertThat(GoalId.typed(typed)).isEqualTo(Optional.ofNullable(number).map(GoalId::new));
    }

    @ParameterizedTest
    @CsvSource({
        "6,6",
        "6 hours,6",
        "6h/week,6",
        "about 10 h per week,10",
        "1.5 days,12",
        "2 days a week,16",
        "0,0",
        "81,",
        "11 days,",
        "a lot,",
        "-3,"
    })
    void timeIsReadInHoursOrDaysAWeek(String typed, Integer hours) {
        assertThat(Availability.hours(typed)).isEqualTo(Optional.ofNullable(hours));
    }

    private static Task task(boolean done) {
        return new Task(1, new GoalId(1), 0, "A task", Optional.empty(), false, done, "", Optional.empty());
    }

    private static GoalPlan plan(Kind kind, List<String> criteria, String... owners) {
        return new GoalPlan(
                kind,
                "A goal",
                "",
                "",
                "improvement",
                new Quarter(2027, 1),
                criteria,
                List.of(),
                List.of(owners),
                List.of());
    }
}
