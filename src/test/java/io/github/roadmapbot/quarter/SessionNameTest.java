package io.github.roadmapbot.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import io.github.roadmapbot.roadmap.agenda.AgendaTitle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SessionNameTest {

    @Test
    void aSessionIsCalledAsTheTemplateOfItsAgendaSays() {
        Plan plan = plan("Goals of {{project}} for {{quarter}}");
        String name = "Goals of %s for %s".formatted(Sample.USUAL.roadmap().project(), Sample.QUARTER);

        assertThat(CycleText.agenda(plan)).isEqualTo(name);
        assertThat(CycleText.invitation(plan, Optional.empty()).text()).contains("*" + name + "*");
        assertThat(CycleText.moved(plan).text()).contains("*" + name + "*");
    }

    private static Plan plan(String agenda) {
        PlanningSettings settings = new PlanningSettings(
                Rhythm.DEFAULT,
                Duration.ofMinutes(60),
                0,
                21,
                7,
                1,
                List.of(),
                Circle.NOBODY,
                PlanningSettings.QUESTIONS,
                Reminders.DEFAULT,
                CheckIns.DEFAULT,
                OptionalInt.empty(),
                new AgendaTitle(agenda));
        Cycle cycle = new Cycle(
                Sample.USUAL.roadmap().key(),
                Sample.QUARTER,
                new CycleState.Collecting(),
                new DefaultDates(settings, Sample.USUAL.roadmap().calendar().zone()).of(Sample.QUARTER),
                "",
                List.of(),
                Optional.empty(),
                0);
        return new Plan(Sample.USUAL.roadmap(), cycle, settings);
    }
}
