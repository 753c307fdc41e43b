package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Moves.Move;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class DetoursTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static final State.Draft DRAFT = new State.Draft();
    private static final State.NeedsInfo ASKED = DRAFT.ask(decision("Which dashboard?"));
    private static final State.Snoozed SNOOZED = DRAFT.snooze(decision(""), Optional.of(LATER), OptionalInt.of(7));
    private static final State.Deferred DEFERRED = DRAFT.defer(decision("Not now."), QUARTER.next());
    private static final State.Escalated ESCALATED = DRAFT.escalate(decision("Now or never?"));

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;

    DetoursTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = store.draft("Dark mode");
        store.forgetSteps();
    }

    @Test
    void aQuestionIsKeptAndOwedToTheThreadAndTheProposer() {
        assertThat(store.detours().ask(id, ASKED)).isTrue();

        assertThat(store.stateOf(id)).isEqualTo(ASKED);
        assertThat(store.due()).contains("tell-thread of " + id, "tell-proposer of " + id);
        assertThat(last()).isEqualTo(new Move(NOW, MAINTAINER, "draft", "needs-info", "Which dashboard?"));
    }

    @Test
    void anAnswerGoesIntoTheWishAndBringsItBack() {
        store.detours().ask(id, ASKED);
        store.forgetSteps();

        boolean kept = store.detours().answer(found(), answered("Mine."), "Mine.", LATER);

        assertThat(kept).isTrue();
        assertThat(found().wish()).isEqualTo(answered("Mine."));
        assertThat(store.stateOf(id)).isEqualTo(DRAFT);
        assertThat(store.due()).contains("tell-thread of " + id, "tell-maintainers of " + id);
        assertThat(last()).isEqualTo(new Move(LATER, MEMBER, "needs-info", "draft", "Mine."));
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        store.detours().ask(id, ASKED);
        Suggestion asked = found();

        store.detours().answer(asked, answered("Mine."), "Mine.", LATER);

        assertThat(store.detours().answer(asked, answered("Yours."), "Yours.", LATER))
                .isFalse();
        assertThat(found().wish()).isEqualTo(answered("Mine."));
    }

    @Test
    void whatIsPutOffKeepsItsEndsAndOwesTheLook() {
        assertThat(store.detours().snooze(id, SNOOZED)).isTrue();

        assertThat(store.stateOf(id)).isEqualTo(SNOOZED);
        assertThat(store.due()).contains("wake of " + id);
        assertThat(store.claim(Lane.INBOX)).isEmpty();
        assertThat(store.steps().nextDue(Lane.INBOX)).contains(LATER);
    }

    @Test
    void whatWaitsForVotesAloneIsNotLookedAtBeforeAnyCome() {
        State.Snoozed forVotes = DRAFT.snooze(decision(""), Optional.empty(), OptionalInt.of(3));

        store.detours().snooze(id, forVotes);

        assertThat(store.stateOf(id)).isEqualTo(forVotes);
        assertThat(store.due()).doesNotContain("wake of " + id);
    }

    @Test
    void whatIsDeferredKeepsItsQuarterAndOwesTheLook() {
        assertThat(store.detours().defer(id, DEFERRED, LATER)).isTrue();

        assertThat(store.stateOf(id)).isEqualTo(DEFERRED);
        assertThat(store.steps().nextDue(Lane.INBOX)).contains(LATER);
        assertThat(store.due()).contains("tell-proposer of " + id);
    }

    @Test
    void whatIsEscalatedIsDecidedAsADraftIs() {
        store.detours().escalate(id, ESCALATED);
        SuggestionId other = store.draft("Light mode");
        store.detours().escalate(other, ESCALATED);

        assertThat(store.stateOf(id)).isEqualTo(ESCALATED);
        assertThat(store.suggestions().approve(id, wish("Dark mode"), approvedBy(MAINTAINER), NOW))
                .isTrue();
        assertThat(store.suggestions().decline(other, declinedBy(MAINTAINER))).isTrue();
        assertThat(last()).isEqualTo(new Move(NOW, MAINTAINER, "escalated", "approved", ""));
    }

    @Test
    void whatIsDeclinedOrWithdrawnIsReopenedAndTheProposerHearsIt() {
        store.suggestions().decline(id, declinedBy(MAINTAINER));
        store.forgetSteps();

        boolean reopened = store.detours().reopen(id, declinedBy(MAINTAINER), SECOND_MAINTAINER, LATER);
        store.suggestions().withdraw(id, MEMBER, DRAFT.withdraw(LATER));
        boolean again = store.detours().reopen(id, DRAFT.withdraw(LATER), SECOND_MAINTAINER, LATER);

        assertThat(reopened && again).isTrue();
        assertThat(store.stateOf(id)).isEqualTo(DRAFT);
        assertThat(store.due()).contains("tell-thread of " + id, "tell-proposer of " + id);
    }

    @Test
    void whoReopensWhatWasMovedMeanwhileChangesNothing() {
        store.detours().snooze(id, SNOOZED);
        store.detours().reopen(id, SNOOZED, MAINTAINER, NOW);
        State.Snoozed anew = DRAFT.snooze(new Decision(MAINTAINER, LATER, ""), Optional.of(LATER), OptionalInt.empty());
        store.detours().snooze(id, anew);

        assertThat(store.detours().reopen(id, SNOOZED, MAINTAINER, NOW)).isFalse();
        assertThat(store.detours().wake(id, SNOOZED, "its day has come", NOW)).isFalse();
        assertThat(store.stateOf(id)).isEqualTo(anew);
    }

    @Test
    void whatWakesIsToldToTheMaintainersAndMovedByNobody() {
        store.detours().snooze(id, SNOOZED);

        assertThat(store.detours().wake(id, SNOOZED, "its day has come", LATER)).isTrue();

        assertThat(store.due()).contains("tell-maintainers of " + id);
        assertThat(last()).isEqualTo(new Move(LATER, "", "snoozed", "draft", "its day has come"));
    }

    @Test
    void whatIsOnADetourCanBeWithdrawnButNotDecided() {
        store.detours().defer(id, DEFERRED, LATER);

        assertThat(store.suggestions().decline(id, declinedBy(MAINTAINER))).isFalse();
        assertThat(store.suggestions().approve(id, wish("Dark mode"), approvedBy(MAINTAINER), NOW))
                .isFalse();
        assertThat(store.detours().ask(id, ASKED)).isFalse();
        assertThat(store.suggestions().withdraw(id, MEMBER, DEFERRED.withdraw(NOW)))
                .isTrue();
    }

    private static Decision decision(String reason) {
        return new Decision(MAINTAINER, NOW, reason);
    }

    private static Wish answered(String answer) {
        Wish wish = wish("Dark mode");
        return new Wish(wish.title(), wish.why() + "\n\n" + answer, wish.category(), wish.goodFirstIssue(), true, true);
    }

    private Suggestion found() {
        return store.suggestions().find(id).orElseThrow();
    }

    private Move last() {
        List<Move> all = store.moves().of(id);
        return all.get(all.size() - 1);
    }
}
