package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Captures.Allowance;
import io.github.roadmapbot.store.Captures.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class ReleasesTest {

    private static final Source MESSAGE = new Source("C1", "1.0", "", false);

    @AutoClose
    private final TestStore store;

    private final Captures captures;

    ReleasesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.captures = new Captures(store.database());
    }

    @Test
    void nothingIsReleasedUnlessItsProposerSaysSo() {
        assertThat(isReleased(keep(false))).isFalse();
        assertThat(isReleased(keep(true))).isTrue();
    }

    @Test
    void whatSomebodyElseMakesOfTheWordsIsNotReleased() {
        SuggestionId edited = keep(true);
        SuggestionId threaded = keep(true);
        SuggestionId followed = keep(true);

        store.suggestions().edit(edited, wish("Other words"), "U0MAINTAINER", NOW);
        captures.takeThread(threaded, MEMBER, "What others said", NOW);
        captures.follow(followed, MEMBER, "What the message says now", NOW);

        assertThat(List.of(edited, threaded, followed)).noneMatch(this::isReleased);
    }

    @Test
    void anotherCategoryIsNoOtherWord() {
        SuggestionId id = keep(true);
        Wish words = store.suggestions().find(id).orElseThrow().wish();

        store.suggestions().edit(id, words.confirmed("documentation", true), "U0MAINTAINER", NOW);

        assertThat(isReleased(id)).isTrue();
    }

    @Test
    void itsProposerReleasesOtherWordsAndTakesThatBack() {
        SuggestionId id = keep(false);

        store.suggestions().edit(id, wish("Other words"), MEMBER, Optional.of(true), NOW);
        boolean released = isReleased(id);
        store.suggestions().edit(id, wish("Other words"), MEMBER, Optional.of(false), NOW);

        assertThat(released).isTrue();
        assertThat(isReleased(id)).isFalse();
        assertThat(new Moves(store.database()).of(id))
                .extracting(Moves.Move::why)
                .contains(Releases.RELEASED, Releases.TAKEN_BACK);
    }

    private int kept;

    private SuggestionId keep(boolean released) {
        kept++;
        Captured captured = new Captured(
                "view/" + kept,
                "roadmap",
                MEMBER,
                MEMBER,
                wish("Dark mode"),
                Optional.of(MESSAGE),
                true,
                Optional.empty(),
                false,
                released,
                Optional.empty());
        return captures.keep(captured, Allowance.ANY, NOW) instanceof Outcome.Kept it ? it.id() : new SuggestionId(0);
    }

    private boolean isReleased(SuggestionId id) {
        return store.suggestions().find(id).orElseThrow().isReleased();
    }
}
