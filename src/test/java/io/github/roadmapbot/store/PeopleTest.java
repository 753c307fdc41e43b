package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Cast;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class PeopleTest {

    private static final String CHANNEL = "C0FEEDBACK1";
    private static final String TS = "1795168800.000100";

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;

    PeopleTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = store.draft("Dark mode");
        store.messages().posted(id, Kind.FEEDBACK_CARD, new Place(CHANNEL, TS, "https://example.org/p1"), NOW);
        store.forgetSteps();
    }

    @Test
    void aVoterNobodyKnowsIsAskedAboutOnce() {
        reacts("+1", 1, NOW);
        reacts("heart", 2, NOW);

        assertThat(store.due()).containsOnlyOnce("ask-person of " + MEMBER);
        assertThat(store.votes().of(id)).extracting(Cast::standing).containsOnly(Standing.UNKNOWN);
    }

    @Test
    void whoIsKnownIsNotAskedAboutForAWeek() {
        keep(Standing.MEMBER);

        reacts("+1", 1, NOW.plus(Duration.ofDays(6)));
        assertThat(store.due()).doesNotContain("ask-person of " + MEMBER);

        reacts("heart", 2, NOW.plus(Duration.ofDays(7)));
        assertThat(store.due()).contains("ask-person of " + MEMBER);
    }

    @Test
    void whatSomebodyIsChangesTheCardsTheyVotedOn() {
        reacts("+1", 1, NOW);
        SuggestionId pressed = store.draft("Light mode");
        store.votes().pressed(pressed, MEMBER, true, NOW, NOW);
        store.forgetSteps();

        keep(Standing.GUEST);

        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "refresh-feedback-card of " + id,
                        "refresh-review-card of " + id,
                        "refresh-feedback-card of " + pressed,
                        "refresh-review-card of " + pressed);
        assertThat(store.votes().of(id)).containsExactly(new Cast(MEMBER, Standing.GUEST, "+1"));
    }

    @Test
    void howManyWereAskedAboutIsCountedByTime() {
        keep(Standing.MEMBER);

        assertThat(store.people().askedSince(NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(store.people().askedSince(NOW)).isZero();
    }

    @Test
    void aPressCountsOnceUntilItIsTakenBack() {
        assertThat(press(true)).isTrue();
        assertThat(press(true)).isFalse();
        assertThat(store.votes().of(id)).containsExactly(new Cast(MEMBER, Standing.UNKNOWN, Cast.BUTTON));

        assertThat(press(false)).isTrue();
        assertThat(press(false)).isFalse();
        assertThat(store.votes().of(id)).isEmpty();
    }

    @Test
    void allVotesOfARoadmapAreFoundAtOnce() {
        SuggestionId second = store.draft("Light mode");
        reacts("+1", 1, NOW);
        store.votes().pressed(second, MEMBER, true, NOW, NOW);

        assertThat(store.votes().on("roadmap")).containsOnlyKeys(id, second);
        assertThat(store.votes().on("roadmap").get(id)).isEqualTo(store.votes().of(id));
        assertThat(store.votes().on("another")).isEmpty();
    }

    @Test
    void whoMutedIsMutedUntilTheyChangeTheirMind() {
        store.people().mute(MEMBER, true);
        store.people().mute(MEMBER, true);
        assertThat(store.people().isMuted(MEMBER)).isTrue();
        assertThat(store.people().isMuted("U0MEMBER002")).isFalse();

        store.people().mute(MEMBER, false);
        assertThat(store.people().isMuted(MEMBER)).isFalse();
    }

    private boolean press(boolean voting) {
        return store.votes().pressed(id, MEMBER, voting, NOW, NOW);
    }

    private void keep(Standing standing) {
        store.people().keep(MEMBER, standing, NOW, NOW);
    }

    private void reacts(String emoji, long micros, Instant now) {
        store.votes().heard(new Reaction(CHANNEL, TS, MEMBER, emoji, emoji, true, micros), now, now);
    }
}
