package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class VotesTest {

    private static final String CHANNEL = "C0FEEDBACK1";
    private static final String TS = "1795168800.000100";
    private static final String SECOND_MEMBER = "U0MEMBER002";

    @AutoClose
    private final TestStore store;

    VotesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void aPersonCountsOnceHoweverManyEmojisTheyUse() {
        SuggestionId id = carded("Dark mode");

        added(MEMBER, "+1", 1);
        added(MEMBER, "heart", 2);
        added(SECOND_MEMBER, "heart", 3);

        assertThat(voters(id)).containsExactly(MEMBER, SECOND_MEMBER);
    }

    @Test
    void aVoteStaysWhileAnyOfItsEmojisStays() {
        SuggestionId id = carded("Dark mode");
        added(MEMBER, "+1", 1);
        added(MEMBER, "+1::skin-tone-4", 2);

        removed(MEMBER, "+1", 3);
        List<String> withOneLeft = voters(id);
        removed(MEMBER, "+1::skin-tone-4", 4);

        assertThat(withOneLeft).containsExactly(MEMBER);
        assertThat(voters(id)).isEmpty();
    }

    @Test
    void whatIsHeardLateDoesNotOvertakeWhatHappenedLater() {
        SuggestionId id = carded("Dark mode");

        removed(MEMBER, "+1", 20);
        added(MEMBER, "+1", 10);

        assertThat(voters(id)).isEmpty();
    }

    @Test
    void theSameDeliveryTwiceIsHeardOnce() {
        SuggestionId id = carded("Dark mode");
        added(MEMBER, "+1", 1);
        store.forgetSteps();

        added(MEMBER, "+1", 1);

        assertThat(voters(id)).containsExactly(MEMBER);
        assertThat(store.due()).isEmpty();
    }

    @Test
    void aReactionHeardBeforeTheCardsPlaceIsKnownCountsAfterwards() {
        SuggestionId id = store.draft("Dark mode");
        added(MEMBER, "+1", 1);
        List<String> before = voters(id);

        post(id);

        assertThat(before).isEmpty();
        assertThat(voters(id)).containsExactly(MEMBER);
        assertThat(store.due()).contains("refresh-feedback-card of " + id);
    }

    @Test
    void otherEmojisAndOtherMessagesAreNoVotes() {
        SuggestionId id = carded("Dark mode");

        added(MEMBER, "eyes", 1);
        store.votes().heard(new Reaction(CHANNEL, "1.2", SECOND_MEMBER, "+1", "+1", true, 2), NOW, NOW);

        assertThat(voters(id)).isEmpty();
        assertThat(store.reactors(id, Set.of())).isEmpty();
    }

    @Test
    void aVoteOwesTheCardsTheirTallyOnceAndNotAtOnce() {
        SuggestionId id = carded("Dark mode");
        store.forgetSteps();

        added(MEMBER, "+1", 1);
        added(SECOND_MEMBER, "+1", 2);

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "ask-person of " + MEMBER,
                        "ask-person of " + SECOND_MEMBER,
                        "refresh-feedback-card of " + id,
                        "refresh-review-card of " + id);
        store.claim(Lane.SLACK).ifPresent(store.steps()::done);
        store.claim(Lane.SLACK).ifPresent(store.steps()::done);
        assertThat(store.steps().nextDue(Lane.SLACK)).contains(NOW.plusSeconds(3));
    }

    private SuggestionId carded(String title) {
        SuggestionId id = store.draft(title);
        post(id);
        return id;
    }

    private void post(SuggestionId id) {
        store.messages().posted(id, Kind.FEEDBACK_CARD, new Place(CHANNEL, TS, "https://example.org/p1"), NOW);
    }

    private void added(String person, String emoji, long micros) {
        heard(person, emoji, true, micros);
    }

    private void removed(String person, String emoji, long micros) {
        heard(person, emoji, false, micros);
    }

    private void heard(String person, String emoji, boolean present, long micros) {
        String canonical = emoji.split("::", -1)[0];
        store.votes()
                .heard(new Reaction(CHANNEL, TS, person, emoji, canonical, present, micros), NOW.plusSeconds(3), NOW);
    }

    private List<String> voters(SuggestionId id) {
        return store.reactors(id, Set.of("+1", "heart"));
    }
}
