package io.github.roadmapbot.similar;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EveryStore
class SimilarByMeaningTest {

    @AutoClose
    private final TestStore store;

    private final Optional<LocalModel> model;
    private final SimilarSearch similar;

    SimilarByMeaningTest(Stores stores, @TempDir Path folder) throws IOException {
        this.store = stores.open(folder);
        this.model = LocalModel.of(SimilarModel.LOCAL);
        this.similar = new SimilarSearch(store.database(), model);
    }

    @Test
    void aWishWithoutAWordInCommonIsFound() {
        SuggestionId wanted = store.draft("Dark mode");
        store.draft("Faster builds");
        similar.catchUp();

        assertThat(found("Night theme for tired eyes").get(0)).isEqualTo(wanted);
        assertThat(new SimilarSearch(store.database(), Optional.empty()).to("Night theme for tired eyes", "roadmap", 3))
                .isEmpty();
    }

    @Test
    void whatTheModelHasNotReadYetIsFoundByItsWords() {
        SuggestionId wanted = store.draft("Dark mode");

        assertThat(found("A darker mode")).containsExactly(wanted);
    }

    @Test
    void aMisspeltNameIsFoundByPieces() {
        SuggestionId wanted = store.draft("Kubernetes operator");

        assertThat(found("Kubernets")).containsExactly(wanted);
    }

    @Test
    void behindManyThatWereWithdrawnTheNextOneIsFound() {
        SuggestionId wanted = store.draft("Colours for tired eyes");
        List<SuggestionId> nearer = IntStream.range(0, 70)
                .mapToObj(i -> store.draft("Dark theme " + i))
                .toList();
        similar.catchUp();
        nearer.forEach(id -> store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW)));

        assertThat(found("Night theme")).containsExactly(wanted);
    }

    @Test
    void whatAnotherInstanceHasReadIsFound() {
        assertThat(found("Night theme")).isEmpty();
        SuggestionId wanted = store.draft("Dark mode");

        new SimilarSearch(store.database(), model).catchUp();

        assertThat(found("Night theme")).containsExactly(wanted);
    }

    @Test
    void whatWasEditedIsFoundByItsNewMeaningOnly() {
        SuggestionId id = store.draft("Dark mode");
        similar.catchUp();

        store.suggestions().edit(id, wish("Prometheus metrics"), MEMBER, NOW);
        similar.catchUp();

        assertThat(found("Night theme")).isEmpty();
        assertThat(found("Export measurements for monitoring")).containsExactly(id);
    }

    @Test
    void neitherWhatWasWithdrawnNorOtherRoadmapsAreFound() {
        SuggestionId id = store.draft("Dark mode");
        store.suggestions().keep("there", "elsewhere", MEMBER, wish("Dark colours"), NOW);
        similar.catchUp();

        store.suggestions().withdraw(id, MEMBER, new State.Withdrawn(NOW));

        assertThat(found("Night theme")).isEmpty();
        assertThat(similar.to("Night theme", "elsewhere", 3)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTitleThatAModelCannotReadKeepsNoOtherFromBeingRead(boolean first) {
        SuggestionId older = store.draft("Dark mode");
        SuggestionId unreadable = store.draft("Unreadable mode");
        Function<String, float[]> minilm = SentenceModel.minilm();
        Function<String, float[]> bge = SentenceModel.bge();
        LocalModel model = first ? new LocalModel(weak(minilm), bge) : new LocalModel(minilm, weak(bge));
        SimilarSearch search = new SimilarSearch(store.database(), Optional.of(model));

        search.catchUp();

        assertThat(search.to("Night theme", "roadmap", 3)).extracting(Match::id).containsExactly(older);
        assertThat(search.to("Unreadable modes", "roadmap", 3)).isNotEmpty();
        assertThat(search.to("The readable mode", "roadmap", 3))
                .extracting(Match::id)
                .contains(unreadable);
    }

    private static Function<String, float[]> weak(Function<String, float[]> sound) {
        return title -> {
            if (title.startsWith("Unreadable")) {
                throw new IllegalStateException("token out of range");
            }
            return sound.apply(title);
        };
    }

    private List<SuggestionId> found(String title) {
        return similar.to(title, "roadmap", 3).stream().map(Match::id).toList();
    }
}
