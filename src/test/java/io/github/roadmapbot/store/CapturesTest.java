package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Captures.Allowance;
import io.github.roadmapbot.store.Captures.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class CapturesTest {

    private static final String RECORDER = "U0MEMBER002";
    private static final Source SOURCE =
            new Source("C0DESIGN001", "1795168700.000100", "https://sandbox.slack.com/archives/C0DESIGN001/p1", true);

    @AutoClose
    private final TestStore store;

    private final Captures captures;

    CapturesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.captures = new Captures(store.database());
    }

    @Test
    void whatIsCapturedIsFoundWithWhoRecordedItAndWhereItWasSaid() {
        SuggestionId id = capture();

        Suggestion found = store.suggestions().find(id).orElseThrow();
        assertThat(found.proposer()).isEqualTo(MEMBER);
        assertThat(found.recorder()).isEqualTo(RECORDER);
        assertThat(found.source()).contains(SOURCE);
        assertThat(captures.ofMessage(SOURCE.channel(), SOURCE.ts())).contains(found);
    }

    @Test
    void whoRecordedItIsOwedAReceiptAndTheMessageATick() {
        SuggestionId id = capture();

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "post-feedback-card of " + id,
                        "post-review-card of " + id,
                        "send-receipt of " + id,
                        "send-recorders-receipt of " + id,
                        "tick-message of " + id);
    }

    @Test
    void theSameMessageAgainIsTheSameSuggestion() {
        SuggestionId id = capture();
        store.forgetSteps();

        Outcome again = keep(MEMBER, Allowance.ANY, NOW);

        assertThat(again).isEqualTo(new Outcome.There(id));
        assertThat(store.due()).isEmpty();
    }

    @Test
    void aDayHasRoomForSoManyAndTheNextDayForMore() {
        store.draft("First");
        Allowance one = new Allowance(1, 100, Duration.ZERO);

        Outcome sameDay = keep(MEMBER, one, NOW.plus(Duration.ofHours(23)));
        Outcome nextDay = keep(MEMBER, one, NOW.plus(Duration.ofHours(24)));

        assertThat(sameDay).isEqualTo(new Outcome.TooManyToday(NOW.plus(Duration.ofHours(24))));
        assertThat(nextDay).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void whatOthersBroughtDoesNotCount() {
        store.draft("First");

        assertThat(keep(RECORDER, new Allowance(1, 1, Duration.ofHours(1)), NOW))
                .isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void soManyMayWaitForADecision() {
        SuggestionId first = store.draft("First");
        Allowance one = new Allowance(100, 1, Duration.ZERO);

        Outcome before = keep(MEMBER, one, NOW);
        store.suggestions().withdraw(first, MEMBER, new State.Draft().withdraw(NOW));

        assertThat(before).isEqualTo(new Outcome.TooManyUndecided());
        assertThat(keep(MEMBER, one, NOW)).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void afterOneTheNextWaitsForAWhile() {
        store.draft("First");

        Outcome tooSoon = keep(MEMBER, new Allowance(100, 100, Duration.ofMinutes(5)), NOW.plus(Duration.ofMinutes(2)));

        assertThat(tooSoon).isEqualTo(new Outcome.TooSoon(Duration.ofMinutes(3)));
    }

    @Test
    void anEditOfTheMessageIsFollowedUntilSomebodyEditsTheDraft() {
        SuggestionId id = capture();

        boolean followed = captures.follow(id, MEMBER, "Said better.", NOW);
        store.suggestions().edit(id, wish("By hand"), MEMBER, NOW);

        assertThat(followed).isTrue();
        assertThat(captures.follow(id, MEMBER, "Said once more.", NOW)).isFalse();
        assertThat(store.suggestions().find(id).orElseThrow().wish()).isEqualTo(wish("By hand"));
    }

    @Test
    void aThreadIsTakenAlongOnce() {
        SuggestionId id = capture();

        assertThat(captures.takeThread(id, RECORDER, "With the thread.", NOW)).isTrue();
        assertThat(captures.takeThread(id, RECORDER, "With the thread, twice.", NOW))
                .isFalse();
    }

    @Test
    void aDeletionIsAskedAboutOnceAndChangesNothing() {
        SuggestionId id = capture();
        store.forgetSteps();

        captures.sourceDeleted(id, NOW);
        captures.sourceDeleted(id, NOW);

        assertThat(store.due()).containsExactly("ask-recorder of " + id);
        assertThat(store.stateOf(id)).isEqualTo(new State.Draft());
    }

    @Test
    void whoRecordedItWithdrawsItUntilItsProposerHasEditedIt() {
        SuggestionId id = capture();
        State.Withdrawn withdrawn = new State.Draft().withdraw(NOW);

        boolean before = store.suggestions().isTheirs(id, RECORDER);
        store.suggestions().edit(id, wish("Mine"), MEMBER, NOW);

        assertThat(before).isTrue();
        assertThat(store.suggestions().withdraw(id, RECORDER, withdrawn)).isFalse();
        assertThat(store.suggestions().withdraw(id, MEMBER, withdrawn)).isTrue();
    }

    @Test
    void everyChangeIsShownOnTheReceiptOfWhoRecordedIt() {
        SuggestionId id = capture();
        store.forgetSteps();

        store.suggestions().edit(id, wish("Edited"), MEMBER, NOW);

        assertThat(store.due()).contains("refresh-receipt of " + id, "refresh-recorders-receipt of " + id);
    }

    private SuggestionId capture() {
        return ((Outcome.Kept) keep(RECORDER, Allowance.ANY, NOW)).id();
    }

    private Outcome keep(String recorder, Allowance allowance, Instant at) {
        return captures.keep(Captured.marked(SOURCE, "roadmap", MEMBER, recorder, wish("Dark mode")), allowance, at);
    }
}
