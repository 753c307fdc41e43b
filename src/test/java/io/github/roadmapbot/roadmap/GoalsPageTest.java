package io.github.roadmapbot.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.goal.GoalSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsPageTest {

    @Test
    void aGoalSaysWhoseItIsAndWhatCouldComeBetween() {
        String page = GoalsPage.render(GoalSample.ROADMAP, List.of(GoalSample.USUAL));

        assertThat(page)
                .contains(GoalSample.USUAL.isCollective() ? "Collective, " : "Individual, ")
                .contains("What could come between\n\n- "
                        + Mdx.line(GoalSample.USUAL.plan().risks().get(0)));
    }

    @Test
    void aGoalWithoutRisksSaysNothingOfThem() {
        assertThat(GoalSample.LEAST.plan().risks()).isEmpty();
        assertThat(GoalsPage.render(GoalSample.ROADMAP, List.of(GoalSample.LEAST)))
                .doesNotContain("What could come between");
    }
}
