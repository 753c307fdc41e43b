package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class MessagesTest {

    private static final Place CARD = new Place("C0FEEDBACK1", "1795168800.000100", "https://example.org/p1");
    private static final Place REVIEW = new Place("C0MAINT0001", "1795168800.000200", "https://example.org/p2");

    @AutoClose
    private final TestStore store;

    MessagesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void everyKindHasItsOwnPlace() {
        SuggestionId id = store.draft("Dark mode");

        store.messages().posted(id, Kind.FEEDBACK_CARD, CARD, NOW);
        store.messages().posted(id, Kind.REVIEW_CARD, REVIEW, NOW);

        assertThat(store.messages().find(id, Kind.FEEDBACK_CARD)).contains(CARD);
        assertThat(store.messages().find(id, Kind.REVIEW_CARD)).contains(REVIEW);
        assertThat(store.messages().find(id, Kind.RECEIPT)).isEmpty();
    }

    @Test
    void theFirstPlaceStaysAndTheSecondOwesNothing() {
        SuggestionId id = store.draft("Dark mode");
        store.messages().posted(id, Kind.FEEDBACK_CARD, CARD, NOW);
        store.forgetSteps();

        store.messages().posted(id, Kind.FEEDBACK_CARD, REVIEW, NOW);

        assertThat(store.messages().find(id, Kind.FEEDBACK_CARD)).contains(CARD);
        assertThat(store.due()).isEmpty();
    }

    @Test
    void aFeedbackCardOwesItsVoteButtonsAndTheLinksToIt() {
        SuggestionId id = store.draft("Dark mode");
        store.forgetSteps();

        store.messages().posted(id, Kind.FEEDBACK_CARD, CARD, NOW);

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "seed-votes of " + id,
                        "refresh-feedback-card of " + id,
                        "refresh-review-card of " + id,
                        "refresh-receipt of " + id);
    }

    @Test
    void anyOtherMessageOwesOneMoreRenderingOfItself() {
        SuggestionId id = store.draft("Dark mode");
        store.forgetSteps();

        store.messages().posted(id, Kind.RECEIPT, REVIEW, NOW);

        assertThat(store.due()).containsExactly("refresh-receipt of " + id);
    }
}
