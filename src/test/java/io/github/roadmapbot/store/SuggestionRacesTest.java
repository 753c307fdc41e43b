package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class SuggestionRacesTest {

    private static final int ROUNDS = 10;

    @AutoClose
    private final TestStore store;

    SuggestionRacesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void ofTwoApprovalsOneCounts() throws Exception {
        decidedOnce(id -> approve(id, MAINTAINER), id -> approve(id, SECOND_MAINTAINER));
    }

    @Test
    void ofAnApprovalAndADeclineOneCounts() throws Exception {
        decidedOnce(
                id -> approve(id, MAINTAINER), id -> store.suggestions().decline(id, declinedBy(SECOND_MAINTAINER)));
    }

    @Test
    void ofAWithdrawalAndAnApprovalOneCounts() throws Exception {
        decidedOnce(
                id -> store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW)),
                id -> approve(id, MAINTAINER));
    }

    @Test
    void theSameOriginKeptByEightThreadsIsOneSuggestion() throws Exception {
        List<SuggestionId> kept = Race.of(8, () -> store.draft("Dark mode"));

        assertThat(kept).containsOnly(kept.get(0));
        assertThat(store.moves().of(kept.get(0))).hasSize(1);
        assertThat(store.due()).hasSize(3);
    }

    @Test
    void anIssueIsEitherBegunOrItsApprovalUndone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SuggestionId id = store.approved("Wish " + round);

            List<Boolean> won = Race.of(List.of(
                    () -> store.claim(Lane.GITHUB).isPresent(),
                    () -> store.suggestions().undo(id, MAINTAINER, NOW)));

            assertThat(won).as("begun, undone").containsExactlyInAnyOrder(true, false);
        }
    }

    private void decidedOnce(Function<SuggestionId, Boolean> one, Function<SuggestionId, Boolean> other)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SuggestionId id = store.draft("Wish " + round);

            List<Callable<Boolean>> both = List.of(() -> one.apply(id), () -> other.apply(id));
            List<Boolean> won = Race.of(both);

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(store.moves().of(id)).hasSize(2);
        }
    }

    private boolean approve(SuggestionId id, String maintainer) {
        Wish seen = store.suggestions().find(id).orElseThrow().wish();
        return store.suggestions().approve(id, seen, approvedBy(maintainer), NOW);
    }
}
