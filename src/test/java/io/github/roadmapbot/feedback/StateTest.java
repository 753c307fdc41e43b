package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Quarter QUARTER = new Quarter(2027, 1);

    @Test
    void aDecisionStaysWithWhatFollowsFromIt() {
        Decision decision = new Decision("U0MAINT0001", NOW, "");

        State.Published published = new State.Draft().approve(decision, QUARTER).published();

        assertThat(published.decision()).isEqualTo(decision);
        assertThat(published.quarter()).isEqualTo(QUARTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void nothingIsDeclinedWithoutAReason(String reason) {
        Decision decision = new Decision("U0MAINT0001", NOW, reason);

        assertThatThrownBy(() -> new State.Draft().decline(decision)).hasMessageContaining("reason");
    }

    @Test
    void aDeclineKeepsItsReason() {
        Decision decision = new Decision("U0MAINT0001", NOW, "Out of scope.");

        assertThat(new State.Draft().decline(decision).decision()).isEqualTo(decision);
    }

    @Test
    void aWithdrawalKnowsWhen() {
        assertThat(new State.Draft().withdraw(NOW).at()).isEqualTo(NOW);
    }
}
