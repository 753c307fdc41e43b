package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.hostile.Hostile;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class SuggestionsTest {

    @AutoClose
    private final TestStore store;

    SuggestionsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        SuggestionId id = store.draft("Dark mode");

        assertThat(store.suggestions().find(id))
                .contains(new Suggestion(id, "roadmap", MEMBER, wish("Dark mode"), new State.Draft(), NOW));
    }

    @Test
    void everyTextIsKeptAsItCanBeSeen() {
        for (Hostile text : Hostile.values()) {
            Wish wish = new Wish(text.text(), text.text(), "new-feature", false, false, true);

            SuggestionId id = store.suggestions().keep("view/" + text, "roadmap", MEMBER, wish, NOW);

            Wish kept = store.suggestions().find(id).orElseThrow().wish();
            assertThat(kept).isEqualTo(wish);
            assertThat(kept.title()).isEqualTo(text.seen().replace("a?b?c", "a\uFFFDb\uFFFDc"));
        }
    }

    @Test
    void theSameOriginIsTheSameSuggestionAndOwesItsCardsOnce() {
        SuggestionId first = store.suggestions().keep("message/1", "roadmap", MEMBER, wish("Dark mode"), NOW);
        store.forgetSteps();

        SuggestionId second = store.suggestions().keep("message/1", "roadmap", MEMBER, wish("Something else"), NOW);

        assertThat(second).isEqualTo(first);
        assertThat(store.suggestions().find(first).orElseThrow().title()).isEqualTo("Dark mode");
        assertThat(store.due()).isEmpty();
    }

    @Test
    void aDraftOwesItsCardsAndItsReceipt() {
        SuggestionId id = store.draft("Dark mode");

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "post-feedback-card of " + id, "post-review-card of " + id, "send-receipt of " + id);
    }

    @Test
    void aPersonsSuggestionsComeNewestFirstAndNoMoreThanAskedFor() {
        store.draft("First");
        SuggestionId second = store.draft("Second");
        SuggestionId third = store.draft("Third");
        store.suggestions().keep("other", "roadmap", "U0MEMBER002", wish("Of somebody else"), NOW);

        assertThat(store.suggestions().of(MEMBER, 2)).extracting(Suggestion::id).containsExactly(third, second);
    }

    @Test
    void anApprovalKeepsTheDecisionAndWhatTheMaintainerConfirmed() {
        SuggestionId id = store.draft("Dark mode");

        boolean approved = store.suggestions()
                .approve(id, wish("Dark mode").confirmed("new-feature", true), approvedBy(MAINTAINER), NOW);

        assertThat(approved).isTrue();
        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER));
        assertThat(store.suggestions().find(id).orElseThrow().wish())
                .isEqualTo(wish("Dark mode").confirmed("new-feature", true));
    }

    @Test
    void anApprovalOwesItsIssueNotBeforeItCanNoLongerBeUndone() {
        SuggestionId id = store.draft("Dark mode");

        store.suggestions().approve(id, wish("Dark mode"), approvedBy(MAINTAINER), NOW.plusSeconds(10));

        assertThat(store.due()).contains("open-issue of " + id);
        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(NOW.plusSeconds(10));
        assertThat(store.claim(Lane.GITHUB)).isEmpty();
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        SuggestionId id = store.draft("Dark mode");
        store.suggestions().decline(id, declinedBy(MAINTAINER));

        assertThat(store.suggestions().approve(id, wish("Dark mode"), approvedBy(MAINTAINER), NOW))
                .isFalse();
        assertThat(store.suggestions().decline(id, declinedBy("U0MAINT0002"))).isFalse();
        assertThat(store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW)))
                .isFalse();
        assertThat(store.stateOf(id)).isEqualTo(declinedBy(MAINTAINER));
        assertThat(store.moves().of(id)).hasSize(2);
    }

    @Test
    void aDeclineOwesTheProposerAnAnswer() {
        SuggestionId id = store.draft("Dark mode");

        store.suggestions().decline(id, declinedBy(MAINTAINER));

        assertThat(store.due()).contains("tell-thread of " + id, "tell-proposer of " + id);
    }

    @Test
    void onlyTheProposerWithdraws() {
        SuggestionId id = store.draft("Dark mode");

        assertThat(store.suggestions().withdraw(id, "U0MEMBER002", new State.Withdrawn(NOW)))
                .isFalse();
        assertThat(store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW)))
                .isTrue();
        assertThat(store.stateOf(id)).isEqualTo(new State.Withdrawn(NOW));
    }

    @Test
    void onlyDraftsAreEdited() {
        SuggestionId id = store.draft("Dark mode");

        boolean asDraft = store.suggestions().edit(id, wish("Darker mode"), MEMBER, NOW);
        store.suggestions().decline(id, declinedBy(MAINTAINER));
        boolean asDeclined = store.suggestions().edit(id, wish("Darkest mode"), MEMBER, NOW);

        assertThat(asDraft).isTrue();
        assertThat(asDeclined).isFalse();
        assertThat(store.suggestions().find(id).orElseThrow().title()).isEqualTo("Darker mode");
    }

    @Test
    void anApprovalIsUndoneWhileItsIssueWaits() {
        SuggestionId id = store.approved("Dark mode");

        boolean undone = store.suggestions().undo(id, MAINTAINER, NOW);

        assertThat(undone).isTrue();
        assertThat(store.stateOf(id)).isEqualTo(new State.Draft());
        assertThat(store.due()).doesNotContain("open-issue of " + id);
        assertThat(store.suggestions().undo(id, MAINTAINER, NOW)).isFalse();
    }

    @Test
    void anApprovalStaysOnceItsIssueWasBegun() {
        SuggestionId id = store.approved("Dark mode");
        Step issue = store.claim(Lane.GITHUB).orElseThrow();

        boolean whileAtWork = store.suggestions().undo(id, MAINTAINER, NOW);
        store.steps().retry(issue, NOW, "no answer");
        boolean whileItWaitsAgain = store.suggestions().undo(id, MAINTAINER, NOW);

        assertThat(whileAtWork).isFalse();
        assertThat(whileItWaitsAgain).isFalse();
        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER));
    }

    @Test
    void whatWasUndoneCanBeApprovedAgain() {
        SuggestionId id = store.approved("Dark mode");
        store.suggestions().undo(id, MAINTAINER, NOW);

        boolean again = store.suggestions().approve(id, wish("Dark mode"), approvedBy("U0MAINT0002"), NOW);

        assertThat(again).isTrue();
        assertThat(store.due()).containsOnlyOnce("open-issue of " + id);
    }
}
