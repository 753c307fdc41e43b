package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.store.Moves.Move;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class PartsTest {

    private static final State.Split SPLIT = new State.Draft().split(new Decision(MAINTAINER, NOW, ""));

    @AutoClose
    private final TestStore store;

    private final Suggestion whole;

    PartsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        SuggestionId id = store.draft("Rewrite it all");
        this.whole = store.suggestions().find(id).orElseThrow();
        store.forgetSteps();
    }

    @Test
    void thePartsAreDraftsOfTheSameProposerTiedToTheWhole() {
        List<SuggestionId> parts = split();

        assertThat(store.stateOf(whole.id())).isEqualTo(SPLIT);
        assertThat(store.suggestions().ties(whole.id()).parts()).isEqualTo(parts);
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            Suggestion kept = store.suggestions().find(part).orElseThrow();
            assertThat(kept.state()).isEqualTo(new State.Draft());
            assertThat(kept.proposer()).isEqualTo(MEMBER);
            assertThat(store.suggestions().ties(part))
                    .isEqualTo(new Ties(Optional.of(whole.id()), true, List.of(), List.of(), List.of()));
            assertThat(store.due()).contains("post-feedback-card of " + part, "post-review-card of " + part);
        });
    }

    @Test
    void theRecordNamesThePartsAndTheProposerIsTold() {
        split();

        assertThat(store.moves().of(whole.id()))
                .contains(new Move(NOW, MAINTAINER, "draft", "merged", "into R-2, R-3"));
        assertThat(store.moves().of(new SuggestionId(2)))
                .containsExactly(new Move(NOW, MAINTAINER, "", "draft", "part of R-1"));
        assertThat(store.due()).containsOnlyOnce("tell-proposer of " + whole.id());
    }

    @Test
    void whatIsSplitIsNotSplitAgain() {
        split();

        assertThat(split()).isEmpty();
        assertThat(store.suggestions().of(MEMBER, 10)).hasSize(3);
    }

    private List<SuggestionId> split() {
        return split(true);
    }

    private List<SuggestionId> split(boolean votesGoAlong) {
        return store.parts()
                .split(
                        whole,
                        SPLIT,
                        List.of(wish("The first half"), wish("The second half")),
                        new Parts.Along(votesGoAlong, false));
    }
}
