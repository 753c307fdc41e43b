package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
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

    @Test
    void whatIsPutOffHasAnEnd() {
        Decision decision = new Decision("U0MAINT0001", NOW, "");

        assertThatThrownBy(() -> new State.Draft().snooze(decision, Optional.empty(), OptionalInt.empty()))
                .hasMessageContaining("comes back");
    }

    @Test
    void whatIsPutOffEndsWithItsDayOrItsVotesWhicheverComesFirst() {
        Decision decision = new Decision("U0MAINT0001", NOW, "");
        State.Snoozed snoozed = new State.Draft().snooze(decision, Optional.of(NOW.plusSeconds(60)), OptionalInt.of(3));

        assertThat(snoozed.isOver(NOW, 2)).isFalse();
        assertThat(snoozed.isOver(NOW, 3)).isTrue();
        assertThat(snoozed.isOver(NOW.plusSeconds(60), 0)).isTrue();
    }

    @Test
    void nothingIsAskedOrEscalatedWithoutWords() {
        Decision empty = new Decision("U0MAINT0001", NOW, " ");

        assertThatThrownBy(() -> new State.Draft().ask(empty)).hasMessageContaining("question");
        assertThatThrownBy(() -> new State.Draft().escalate(empty)).hasMessageContaining("question");
    }

    @Test
    void whatEndedOrWaitsBecomesADraftAgain() {
        Decision decision = new Decision("U0MAINT0001", NOW, "Because.");
        State.Draft draft = new State.Draft();

        assertThat(draft.decline(decision).reopen()).isEqualTo(draft);
        assertThat(draft.withdraw(NOW).reopen()).isEqualTo(draft);
        assertThat(draft.defer(decision, QUARTER).reopen()).isEqualTo(draft);
        assertThat(draft.merge(decision, new SuggestionId(1)).reopen()).isEqualTo(draft);
    }

    @Test
    void whatIsEscalatedIsDecidedAsADraftIs() {
        Decision decision = new Decision("U0MAINT0001", NOW, "Because.");
        State.Escalated escalated = new State.Draft().escalate(decision);

        assertThat(escalated.approve(decision, QUARTER)).isEqualTo(new State.Draft().approve(decision, QUARTER));
        assertThat(escalated.decline(decision)).isEqualTo(new State.Draft().decline(decision));
    }
}
