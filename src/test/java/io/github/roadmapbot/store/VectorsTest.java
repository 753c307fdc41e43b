package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Vectors.Kept;
import io.github.roadmapbot.store.Vectors.Unread;
import io.github.roadmapbot.store.Vectors.Vector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EveryStore
class VectorsTest {

    private static final String MODEL = "a model";
    private static final byte[] VALUES = {1, -2, 127, -128};

    private final Path folder;

    @AutoClose
    private final TestStore store;

    private final Vectors vectors;

    VectorsTest(Stores stores, @TempDir Path folder) {
        this.folder = folder;
        this.store = stores.open(folder);
        this.vectors = new Vectors(store.database());
    }

    @Test
    void whatWasReadIsMissingNoMore() {
        SuggestionId read = store.draft("Dark mode");
        SuggestionId unread = store.draft("Exporters");

        keep(read, "Dark mode");

        assertThat(missing(vectors, MODEL)).containsExactly(new Unread(unread.number(), "Exporters"));
        assertThat(after(0)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(read.number());
            assertThat(kept.roadmap()).isEqualTo("roadmap");
            assertThat(kept.values()).isEqualTo(VALUES);
        });
    }

    @Test
    void theNewestComeFirstAPieceAtATime() {
        SuggestionId first = store.draft("Dark mode");
        SuggestionId second = store.draft("Exporters");

        List<Unread> newest = vectors.missing(MODEL, Long.MAX_VALUE, 1);

        assertThat(newest).extracting(Unread::id).containsExactly(second.number());
        assertThat(vectors.missing(MODEL, second.number(), 1))
                .extracting(Unread::id)
                .containsExactly(first.number());
    }

    @Test
    void anEditedTitleIsMissingAgain() {
        SuggestionId id = store.draft("Dark mode");
        keep(id, "Dark mode");

        store.suggestions().edit(id, wish("Exporters"), MEMBER, NOW);

        assertThat(missing(vectors, MODEL)).containsExactly(new Unread(id.number(), "Exporters"));
    }

    @Test
    void aTitleThatWasEditedWhileItWasReadIsMissing() {
        SuggestionId id = store.draft("Dark mode");
        store.suggestions().edit(id, wish("Exporters"), MEMBER, NOW);

        keep(id, "Dark mode");

        assertThat(missing(vectors, MODEL)).extracting(Unread::title).containsExactly("Exporters");
    }

    @Test
    void anotherModelReadsForItself() {
        SuggestionId id = store.draft("Dark mode");
        keep(id, "Dark mode");

        assertThat(missing(vectors, "another model")).hasSize(1);
        vectors.keep("another model", List.of(new Vector(id.number(), "Dark mode", VALUES)));

        assertThat(missing(vectors, "another model")).isEmpty();
        assertThat(after(0)).isEmpty();
    }

    @Test
    void whatIsKeptAgainIsSeenByWhoSawItBefore() {
        SuggestionId first = store.draft("Dark mode");
        SuggestionId second = store.draft("Exporters");
        keep(first, "Dark mode");
        keep(second, "Exporters");
        long seen = after(0).get(1).number();

        keep(first, "Dark mode");

        assertThat(after(seen)).extracting(Kept::id).containsExactly(first.number());
        assertThat(after(0)).extracting(Kept::id).containsExactly(second.number(), first.number());
    }

    @Test
    void whatWasWithdrawnIsNeitherReadNorStanding() {
        SuggestionId withdrawn = store.draft("Dark mode");
        SuggestionId standing = store.draft("Exporters");
        store.suggestions().withdraw(withdrawn, MEMBER, new State.Withdrawn(NOW));

        assertThat(missing(vectors, MODEL)).extracting(Unread::id).containsExactly(standing.number());
        assertThat(vectors.standing(List.of(withdrawn.number(), standing.number())))
                .containsExactly(standing.number());
        assertThat(vectors.standing(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasRestoredIsReadAfresh(Stores other) {
        SuggestionId id = store.draft("Dark mode");
        keep(id, "Dark mode");
        Path file = folder.resolve("backup.db");
        Backup.take(store.settings(), file, Clock.systemUTC());

        try (TestStore target = other.open(folder)) {
            target.database().close();
            Restoration.restore(file, target.settings(), 0, Clock.systemUTC());
            try (TestStore restored = TestStore.on(target.settings(), () -> {})) {
                assertThat(missing(new Vectors(restored.database()), MODEL))
                        .containsExactly(new Unread(id.number(), "Dark mode"));
            }
        }
    }

    private void keep(SuggestionId id, String title) {
        vectors.keep(MODEL, List.of(new Vector(id.number(), title, VALUES)));
    }

    private List<Kept> after(long number) {
        List<Kept> all = new ArrayList<>();
        vectors.after(number, MODEL, all::add);
        return all;
    }

    private static List<Unread> missing(Vectors vectors, String model) {
        return vectors.missing(model, Long.MAX_VALUE, 10);
    }
}
