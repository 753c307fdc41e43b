package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.Approval.COUNTED;
import static io.github.roadmapbot.store.Approval.DECIDED;
import static io.github.roadmapbot.store.Approval.TOO_LATE;
import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where more than one maintainer has to approve. */
@EveryStore
class ApprovalsTest {

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;

    ApprovalsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = store.draft("Dark mode");
    }

    @Test
    void theFirstCountsAndTheSecondDecides() {
        assertThat(approves(MAINTAINER)).isEqualTo(COUNTED);
        assertThat(store.stateOf(id)).isEqualTo(new State.Draft());
        assertThat(approvers()).containsExactly(MAINTAINER);
        assertThat(store.due()).doesNotContain("open-issue of " + id);

        assertThat(approves(SECOND_MAINTAINER)).isEqualTo(DECIDED);
        assertThat(store.stateOf(id)).isEqualTo(approvedBy(SECOND_MAINTAINER));
        assertThat(store.due()).containsOnlyOnce("open-issue of " + id);
    }

    @Test
    void theSamePersonTwiceCountsOnce() {
        approves(MAINTAINER);

        assertThat(approves(MAINTAINER)).isEqualTo(COUNTED);
        assertThat(store.stateOf(id)).isEqualTo(new State.Draft());
        assertThat(store.moves().of(id)).hasSize(2);
    }

    @Test
    void anApprovalOfOtherWordsDoesNotCount() {
        approves(MAINTAINER);
        store.suggestions().edit(id, wish("Darker mode"), MEMBER, NOW);

        assertThat(approvers()).isEmpty();
        assertThat(approves(SECOND_MAINTAINER)).isEqualTo(TOO_LATE);
    }

    @Test
    void whatWasDeclinedStartsAnew() {
        approves(MAINTAINER);
        store.suggestions().decline(id, declinedBy(SECOND_MAINTAINER));

        assertThat(approves(SECOND_MAINTAINER)).isEqualTo(TOO_LATE);
        store.detours().reopen(id, declinedBy(SECOND_MAINTAINER), MAINTAINER, NOW);
        assertThat(approves(SECOND_MAINTAINER)).isEqualTo(COUNTED);
    }

    @Test
    void whatWasUndoneNeedsBothAgain() {
        approves(MAINTAINER);
        approves(SECOND_MAINTAINER);

        store.suggestions().undo(id, MAINTAINER, NOW);

        assertThat(approves(SECOND_MAINTAINER)).isEqualTo(COUNTED);
    }

    @Test
    void ofTwoAtTheSameMomentOneCountsAndOneDecides() throws Exception {
        List<Approval> both = Race.of(List.of(() -> approves(MAINTAINER), () -> approves(SECOND_MAINTAINER)));

        assertThat(both).containsExactlyInAnyOrder(COUNTED, DECIDED);
    }

    private Approval approves(String maintainer) {
        return store.suggestions().approve(id, wish("Dark mode"), approvedBy(maintainer), NOW, 2);
    }

    private List<String> approvers() {
        return store.suggestions().ties(id).approvedBy();
    }
}
