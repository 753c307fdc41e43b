package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Moves.Move;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class MovesTest {

    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Move KEPT = new Move(NOW, MEMBER, "", "draft", "");

    @AutoClose
    private final TestStore store;

    MovesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void anUndoneApprovalLeavesBothMoves() {
        SuggestionId id = store.approved("Dark mode");
        store.suggestions().undo(id, "U0MAINT0002", LATER);

        assertThat(store.moves().of(id))
                .containsExactly(
                        KEPT,
                        new Move(NOW, MAINTAINER, "draft", "approved", ""),
                        new Move(LATER, "U0MAINT0002", "approved", "draft", "undone"));
    }

    @Test
    void aDeclineIsRecordedWithItsReason() {
        SuggestionId id = store.draft("Dark mode");
        store.suggestions().decline(id, declinedBy(MAINTAINER));

        assertThat(store.moves().of(id))
                .containsExactly(KEPT, new Move(NOW, MAINTAINER, "draft", "declined", "Out of scope."));
    }

    @Test
    void anEditAndAWithdrawalAreRecorded() {
        SuggestionId id = store.draft("Dark mode");
        store.suggestions().edit(id, wish("Darker mode"), MEMBER, NOW);
        store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(LATER));

        assertThat(store.moves().of(id))
                .containsExactly(
                        KEPT,
                        new Move(NOW, MEMBER, "draft", "draft", "edited"),
                        new Move(LATER, MEMBER, "draft", "withdrawn", ""));
    }

    @Test
    void everySuggestionHasItsOwnRecord() {
        store.approved("Dark mode");
        SuggestionId other = store.draft("Light mode");

        assertThat(store.moves().of(other)).containsExactly(KEPT);
    }
}
