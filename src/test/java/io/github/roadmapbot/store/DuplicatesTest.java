package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class DuplicatesTest {

    private static final String CHANNEL = "C0FEEDBACK1";

    @AutoClose
    private final TestStore store;

    private final SuggestionId dark;
    private final SuggestionId night;
    private long micros;

    DuplicatesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.dark = carded("Dark mode", MEMBER);
        this.night = carded("Night mode", "U0MEMBER002");
    }

    @Test
    void whoVotedForEitherCountsOnce() {
        votes("U1", dark);
        votes("U2", dark);
        votes("U2", night);
        votes("U3", night);

        assertThat(merge(night, dark)).isTrue();

        assertThat(voters(dark)).containsExactly("U1", "U2", "U3");
        assertThat(store.stateOf(night)).isEqualTo(merged(dark));
        assertThat(store.suggestions().ties(dark))
                .isEqualTo(new Ties(Optional.empty(), false, List.of(), List.of(night), List.of()));
    }

    @Test
    void whatIsPartedAgainHasExactlyWhatEachHad() {
        votes("U1", dark);
        votes("U1", night);
        votes("U2", night);
        merge(night, dark);
        votes("U3", night);

        boolean parted = store.duplicates().unmerge(night, merged(dark), MAINTAINER, NOW);

        assertThat(parted).isTrue();
        assertThat(voters(dark)).containsExactly("U1");
        assertThat(voters(night)).containsExactly("U1", "U2", "U3");
        assertThat(store.stateOf(night)).isEqualTo(new State.Draft());
        assertThat(store.suggestions().ties(dark)).isEqualTo(Ties.NONE);
    }

    @Test
    void duplicatesOfDuplicatesCountAtTheEnd() {
        SuggestionId lamp = carded("Lamp mode", MEMBER);
        votes("U1", dark);
        votes("U2", night);
        votes("U2", lamp);
        votes("U3", lamp);

        merge(lamp, night);
        merge(night, dark);

        assertThat(voters(dark)).containsExactly("U1", "U2", "U3");
        assertThat(voters(night)).containsExactly("U2", "U3");
    }

    @Test
    void aVoteForADuplicateShowsOnTheOtherOne() {
        merge(night, dark);
        store.forgetSteps();

        votes("U1", night);

        assertThat(store.due()).contains("refresh-feedback-card of " + dark, "refresh-review-card of " + dark);
    }

    @Test
    void bothProposersAreToldOnce() {
        store.forgetSteps();

        merge(night, dark);

        assertThat(store.due()).containsOnlyOnce("tell-proposer of " + dark, "tell-proposer of " + night);
    }

    @Test
    void whoProposedBothIsToldOnce() {
        SuggestionId lamp = carded("Lamp mode", MEMBER);
        store.forgetSteps();

        merge(lamp, dark);

        assertThat(store.due()).contains("tell-proposer of " + lamp).doesNotContain("tell-proposer of " + dark);
    }

    @Test
    void bothRecordsTellIt() {
        merge(night, dark);

        assertThat(store.moves().of(night))
                .contains(new Move(NOW, MAINTAINER, "draft", "merged", "duplicate of R-1\nThe same."));
        assertThat(store.moves().of(dark))
                .contains(new Move(NOW, MAINTAINER, "draft", "draft", "R-2 is a duplicate of it\nThe same."));
    }

    @Test
    void nothingIsMergedIntoItselfOrIntoWhatDoesNotGoOn() {
        SuggestionId declined = store.draft("Blink tags");
        store.suggestions().decline(declined, declinedBy(MAINTAINER));
        SuggestionId elsewhere = store.suggestions().keep("other", "other", MEMBER, wish("Dark mode"), NOW);
        SuggestionId lamp = store.draft("Lamp mode");
        merge(lamp, dark);

        assertThat(merge(night, night)).isFalse();
        assertThat(merge(night, declined)).isFalse();
        assertThat(merge(night, elsewhere)).isFalse();
        assertThat(merge(night, lamp)).isFalse();
        assertThat(merge(night, new SuggestionId(999))).isFalse();
        assertThat(store.stateOf(night)).isEqualTo(new State.Draft());
    }

    @Test
    void ofTwoThatArePointedAtEachOtherOneCounts() throws Exception {
        for (int round = 0; round < 10; round++) {
            SuggestionId one = store.draft("One " + round);
            SuggestionId other = store.draft("Other " + round);

            List<Boolean> won = Race.of(List.of(() -> merge(one, other), () -> merge(other, one)));

            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoProposedADuplicateHearsWhatBecameOfTheOtherOne() {
        merge(night, dark);
        store.forgetSteps();

        store.suggestions().decline(dark, declinedBy(MAINTAINER));

        assertThat(store.due()).containsOnlyOnce("tell-proposer of " + dark, "tell-proposer of " + night);
    }

    @Test
    void theVotesOfADuplicateBringBackWhatWaitsForThem() {
        State.Snoozed waiting =
                new State.Draft().snooze(new Decision(MAINTAINER, NOW, ""), Optional.empty(), OptionalInt.of(1));
        store.detours().snooze(dark, waiting);
        store.forgetSteps();

        merge(night, dark);

        assertThat(store.due()).contains("wake of " + dark);
    }

    private boolean merge(SuggestionId id, SuggestionId into) {
        return store.duplicates().merge(id, merged(into));
    }

    private static State.Merged merged(SuggestionId into) {
        return new State.Draft().merge(new Decision(MAINTAINER, NOW, "The same."), into);
    }

    private SuggestionId carded(String title, String proposer) {
        SuggestionId id = store.suggestions().keep(title, "roadmap", proposer, wish(title), NOW);
        Place place = new Place(CHANNEL, id.toString(), "https://example.org/" + id);
        store.messages().posted(id, Kind.FEEDBACK_CARD, place, NOW);
        return id;
    }

    private void votes(String person, SuggestionId id) {
        Reaction reaction = new Reaction(CHANNEL, id.toString(), person, "+1", "+1", true, ++micros);
        store.votes().heard(reaction, NOW, NOW);
    }

    private List<String> voters(SuggestionId id) {
        return store.reactors(id, Set.of("+1"));
    }
}
