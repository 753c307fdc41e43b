package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Similar.Match;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EveryStore
class SimilarTest {

    private final Path folder;

    @AutoClose
    private final TestStore store;

    private final Similar similar;

    SimilarTest(Stores stores, @TempDir Path folder) {
        this.folder = folder;
        this.store = stores.open(folder);
        this.similar = new Similar(store.database());
    }

    @Test
    void wordsAreFoundHoweverTheyAreInflected() {
        SuggestionId wanted = store.draft("Configure exporters by environment variables");
        store.draft("Dark mode for the dashboard");

        assertThat(found("Exporter configuration from the environment")).containsExactly(wanted);
    }

    @Test
    void piecesOfWordsAreFound() {
        SuggestionId wanted = store.draft("Darkmode");
        store.draft("Faster start");

        assertThat(found("A dark theme")).containsExactly(wanted);
    }

    @Test
    void theMostSimilarComesFirst() {
        SuggestionId near = store.draft("Dashboard: dark colours");
        SuggestionId nearest = store.draft("Dark mode in the dashboard");
        store.draft("Dark mode for the terminal");

        assertThat(found("Dark mode for the dashboard").get(0)).isEqualTo(nearest);
        assertThat(found("Dark mode for the dashboard")).contains(near);
    }

    @Test
    void wordsThatEveryWishHasFindNothing() {
        store.draft("Please add support for dark mode");

        assertThat(found("Please add support for exporters")).isEmpty();
        assertThat(found("of the")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void signsOfAQueryLanguageAreOnlySigns() {
        SuggestionId wanted = store.draft("Export NEAR(\"the* edge\" OR 'title:' & !this | that)");

        assertThat(found("\"NEAR(edge* \" OR title: -- '; & | ! <-> ()")).containsExactly(wanted);
    }

    @Test
    void otherRoadmapsAreNotSearched() {
        store.suggestions().keep("there", "elsewhere", MEMBER, wish("Dark mode"), NOW);

        assertThat(found("Dark mode")).isEmpty();
        assertThat(similar.to("Dark mode", "elsewhere", 3)).hasSize(1);
    }

    @Test
    void whatWasWithdrawnIsNotFound() {
        SuggestionId id = store.draft("Dark mode");

        store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW));

        assertThat(found("Dark mode")).isEmpty();
    }

    @Test
    void whatWasEditedIsFoundByItsNewWordsOnly() {
        SuggestionId id = store.draft("Dark mode");

        store.suggestions().edit(id, wish("Exporters"), MEMBER, NOW);

        assertThat(found("Dark mode")).isEmpty();
        assertThat(found("Exporter")).containsExactly(id);
    }

    @Test
    void whatFailsIsNotFound() {
        try {
            store.database().write(handle -> {
                handle.execute("UPDATE suggestion SET title = 'never'");
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(onPurpose).hasMessage("on purpose");
        }

        assertThat(found("never")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasRestoredIsFound(Stores other) {
        SuggestionId id = store.draft("Dark mode");
        Path file = folder.resolve("backup.db");
        Backup.take(store.settings(), file, Clock.fixed(NOW, ZoneOffset.UTC));

        try (TestStore target = other.open(folder)) {
            target.database().close();
            Restoration.restore(file, target.settings(), 0, Clock.systemUTC());
            try (TestStore restored = TestStore.on(target.settings(), () -> {})) {
                assertThat(new Similar(restored.database()).to("Darker modes", "roadmap", 3))
                        .extracting(Match::id)
                        .containsExactly(id);
            }
        }
    }

    private List<SuggestionId> found(String title) {
        return similar.to(title, "roadmap", 3).stream().map(Match::id).toList();
    }
}
