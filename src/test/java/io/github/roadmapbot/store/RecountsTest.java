package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Recounts.Due;
import io.github.roadmapbot.store.Recounts.Listed;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class RecountsTest {

    private static final String CHANNEL = "C0FEEDBACK1";
    private static final String TS = "1795168800.000100";
    private static final String SECOND_MEMBER = "U0MEMBER002";

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;
    private final Due card;

    RecountsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = carded("Dark mode", TS);
        this.card = store.recounts().next("roadmap", NOW).orElseThrow();
    }

    @Test
    void whatWasMissedIsMadeGoodAndShown() {
        heard(MEMBER, true, 10);
        store.forgetSteps();

        settle(100, complete("+1", SECOND_MEMBER));

        assertThat(voters()).containsExactly(SECOND_MEMBER);
        assertThat(store.due())
                .containsExactlyInAnyOrder(
                        "ask-person of " + SECOND_MEMBER,
                        "refresh-feedback-card of " + id,
                        "refresh-review-card of " + id);
    }

    @Test
    void aListThatSaysNothingNewOwesNothing() {
        heard(MEMBER, true, 10);
        store.people().keep(MEMBER, Standing.MEMBER, NOW, NOW);
        store.forgetSteps();

        settle(100, complete("+1", MEMBER));

        assertThat(voters()).containsExactly(MEMBER);
        assertThat(store.due()).isEmpty();
    }

    @Test
    void whoWasAskedAboutAWeekAgoIsAskedAboutAgain() {
        heard(MEMBER, true, 10);
        store.votes().pressed(id, SECOND_MEMBER, true, NOW, NOW);
        store.people().keep(MEMBER, Standing.MEMBER, NOW, NOW);
        store.people().keep(SECOND_MEMBER, Standing.MEMBER, NOW, NOW);
        store.forgetSteps();
        Instant later = NOW.plus(Duration.ofDays(7));

        store.recounts().settle(card, List.of(complete("+1", MEMBER)), 100, later, later);

        assertThat(store.due()).containsExactly("ask-person of " + MEMBER, "ask-person of " + SECOND_MEMBER);
    }

    @Test
    void anIncompleteListAddsButTakesNothingAway() {
        heard(MEMBER, true, 10);

        settle(100, new Listed("+1", "+1", Set.of(SECOND_MEMBER), false));

        assertThat(voters()).containsExactly(MEMBER, SECOND_MEMBER);
    }

    @Test
    void whatHappenedAfterTheListWasAskedForStands() {
        heard(MEMBER, true, 150);
        heard(SECOND_MEMBER, true, 20);
        heard(SECOND_MEMBER, false, 150);

        settle(100, complete("+1", SECOND_MEMBER));

        assertThat(voters()).containsExactly(MEMBER);
    }

    @Test
    void whatIsHeardLateCannotContradictACompleteList() {
        settle(100, complete("+1", SECOND_MEMBER));

        heard(MEMBER, true, 90);
        heard(SECOND_MEMBER, false, 90);

        assertThat(voters()).containsExactly(SECOND_MEMBER);
    }

    @Test
    void whatIsHeardLateIsBelievedWhereTheListWasIncomplete() {
        settle(100, new Listed("+1", "+1", Set.of(SECOND_MEMBER), false));

        heard(MEMBER, true, 90);
        heard(SECOND_MEMBER, false, 90);

        assertThat(voters()).containsExactly(MEMBER, SECOND_MEMBER);
    }

    @Test
    void anEmojiThatIsNotListedIsNobodysAndOthersAreLeftAlone() {
        heard(MEMBER, true, 10);
        store.votes().heard(new Reaction(CHANNEL, "1.2", MEMBER, "+1", "+1", true, 10), NOW, NOW);

        settle(100, complete("heart"));

        assertThat(voters()).isEmpty();
        post(store.draft("Light mode"), "1.2");
        assertThat(store.reactors(new SuggestionId(id.number() + 1), Set.of("+1")))
                .containsExactly(MEMBER);
    }

    @Test
    void theCardThatWasLookedAtLongestAgoComesNextAndDecidedOnesLeave() {
        SuggestionId second = carded("Light mode", "1795168800.000200");
        SuggestionId declined = carded("Grey mode", "1795168800.000300");
        store.suggestions().decline(declined, TestStore.declinedBy(TestStore.MAINTAINER));
        store.recounts().skip(card, NOW);

        assertThat(store.recounts().next("roadmap", NOW)).map(Due::suggestion).contains(second);
        assertThat(store.recounts().next("another", NOW)).isEmpty();
        skipNext(NOW);
        assertThat(store.recounts().next("roadmap", NOW)).map(Due::suggestion).contains(id);
        assertThat(store.recounts().next("roadmap", NOW.minusSeconds(1)))
                .map(Due::suggestion)
                .contains(declined);
    }

    @Test
    void aNewBeginningLooksAtEverythingAgainAndIsOwedOnce() {
        store.recounts().skip(card, NOW);
        store.forgetSteps();

        store.recounts().begin("roadmap", NOW.plusSeconds(5));
        Step step = store.steps()
                .claim(Lane.SLACK, "test", NOW.plusSeconds(5), NOW, Duration.ofMinutes(1))
                .orElseThrow();
        store.recounts().begin("roadmap", NOW.plusSeconds(6));
        store.steps().later(step, NOW.plusSeconds(900), "");
        store.recounts().begin("roadmap", NOW.plusSeconds(7));

        assertThat(store.due()).containsExactly("recount-votes of roadmap");
        assertThat(store.steps().nextDue(Lane.SLACK)).contains(NOW.plusSeconds(7));
        assertThat(store.recounts().next("roadmap", NOW)).map(Due::lookedAt).contains(Instant.EPOCH);
    }

    private void skipNext(Instant since) {
        store.recounts().skip(store.recounts().next("roadmap", since).orElseThrow(), NOW);
    }

    private SuggestionId carded(String title, String ts) {
        SuggestionId kept = store.draft(title);
        post(kept, ts);
        return kept;
    }

    private void post(SuggestionId kept, String ts) {
        store.messages().posted(kept, Kind.FEEDBACK_CARD, new Place(CHANNEL, ts, "https://example.org/p1"), NOW);
    }

    private void heard(String person, boolean present, long micros) {
        store.votes().heard(new Reaction(CHANNEL, TS, person, "+1", "+1", present, micros), NOW, NOW);
    }

    private void settle(long asOf, Listed... lists) {
        store.recounts().settle(card, List.of(lists), asOf, NOW, NOW);
    }

    private static Listed complete(String emoji, String... people) {
        return new Listed(emoji, emoji, Set.copyOf(Arrays.asList(people)), true);
    }

    private List<String> voters() {
        return store.reactors(id, Set.of("+1", "heart"));
    }
}
