package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.store.GitHubVotes.Due;
import io.github.roadmapbot.store.GitHubVotes.Listed;
import io.github.roadmapbot.store.GitHubVotes.Reacted;
import io.github.roadmapbot.store.Links.Account;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class GitHubVotesTest {

    private static final Voting VOTING = Voting.by(List.of("+1"));
    private static final Support NOTHING = Support.inSlack(List.of());
    private static final long ALICE = 11;
    private static final long BOB = 4_000_000_000L;

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;
    private final Due due;

    GitHubVotesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = published("Dark mode");
        this.due = store.gitHubVotes().next("roadmap", 9).get(0);
        store.forgetSteps();
    }

    @Test
    void theIssueAndTheCommentOfWhatIsThereAreAskedFor() {
        assertThat(due).isEqualTo(new Due(id, "example-org/project", List.of("I_" + id, "DC_" + id), Instant.EPOCH));
        assertThat(store.gitHubVotes().next("another", 9)).isEmpty();
    }

    @Test
    void whatWasLookedAtLongestAgoComesFirst() {
        SuggestionId second = published("Light mode");
        settle(due, complete("I_" + id));

        assertThat(store.gitHubVotes().next("roadmap", 1))
                .extracting(Due::suggestion)
                .containsExactly(second);
        assertThat(store.gitHubVotes().next("roadmap", 9))
                .extracting(Due::suggestion)
                .containsExactly(second, id);
    }

    @Test
    void everyAccountIsOneVoiceWhateverItReactsToAndHow() {
        settle(due, complete("I_" + id, ALICE, BOB), complete("DC_" + id, ALICE));

        assertThat(tally(id)).isEqualTo(new Tally(2, 2, 0, 2));
        assertThat(store.due())
                .containsExactly(
                        "refresh-feedback-card of " + id, "refresh-review-card of " + id, "refresh-issue of " + id);
    }

    @Test
    void aCompleteListTakesVoicesAwayAndAnIncompleteOneDoesNot() {
        settle(due, complete("I_" + id, ALICE, BOB));

        settle(due, new Listed("I_" + id, reactions(BOB), false, OptionalInt.empty()));
        Tally incomplete = tally(id);
        settle(due, complete("I_" + id, BOB));

        assertThat(incomplete.onGitHub()).isEqualTo(2);
        assertThat(tally(id).onGitHub()).isEqualTo(1);
    }

    @Test
    void whatWasNotListedStaysAsItIs() {
        settle(due, complete("I_" + id, ALICE), upvoted("DC_" + id, 3, BOB));
        store.forgetSteps();

        settle(due, complete("I_" + id, ALICE));

        assertThat(tally(id)).isEqualTo(new Tally(3, 3, 0, 3));
        assertThat(store.due()).isEmpty();
    }

    @Test
    void theSameNumberShowsNoCardAnew() {
        settle(due, complete("I_" + id, ALICE));
        store.forgetSteps();

        settle(due, new Listed("I_" + id, Set.of(new Reacted(ALICE, "HEART")), true, OptionalInt.empty()));

        assertThat(store.due()).isEmpty();
        assertThat(tally(id).onGitHub()).isEqualTo(1);
    }

    @Test
    void upvotesCountAsFarAsTheyAreMoreThanThePeopleWhoReacted() {
        settle(due, complete("I_" + id, ALICE, BOB), upvoted("DC_" + id, 1));
        Tally fewer = tally(id);
        settle(due, upvoted("DC_" + id, 5));

        assertThat(fewer.onGitHub()).isEqualTo(2);
        assertThat(tally(id)).isEqualTo(new Tally(5, 5, 0, 5));
    }

    @Test
    void whoIsLinkedHasOneVoiceInBothPlacesUntilTheyUnlink() {
        votesInSlack(id, MEMBER);
        settle(due, complete("I_" + id, ALICE));
        Tally apart = tally(id);
        store.forgetSteps();

        store.links().link(MEMBER, new Account(ALICE, "alice"), NOW);
        Tally linked = tally(id);
        List<String> shown = store.due();
        store.links().unlink(MEMBER, NOW);

        assertThat(apart).isEqualTo(new Tally(2, 2, 1, 1));
        assertThat(linked).isEqualTo(new Tally(1, 1, 1, 1));
        assertThat(shown)
                .containsExactly(
                        "refresh-feedback-card of " + id, "refresh-review-card of " + id, "refresh-issue of " + id);
        assertThat(tally(id)).isEqualTo(apart);
    }

    @Test
    void aProposerWhoMayNotVoteMayNotDoItOnGitHubEither() {
        settle(due, complete("I_" + id, ALICE, BOB));
        store.links().link(MEMBER, new Account(ALICE, "alice"), NOW);
        Voting strict = new Voting(VOTING.emojis(), false, true, false, false, false);

        assertThat(strict.count(store.votes().support(id), MEMBER)).isEqualTo(new Tally(1, 1, 0, 1));
    }

    @Test
    void duplicatesUniteTheirVoicesAcrossBothPlaces() {
        SuggestionId duplicate = store.draft("Night theme");
        votesInSlack(duplicate, MEMBER);
        settle(due, complete("I_" + id, ALICE, BOB));
        store.links().link(MEMBER, new Account(ALICE, "alice"), NOW);
        State.Merged merged = new State.Draft().merge(new Decision(MAINTAINER, NOW, ""), id);

        store.duplicates().merge(duplicate, merged);
        Tally united = tally(id);
        store.duplicates().unmerge(duplicate, merged, MAINTAINER, NOW);

        assertThat(united).isEqualTo(new Tally(2, 2, 1, 2));
        assertThat(tally(id)).isEqualTo(new Tally(2, 2, 0, 2));
    }

    @Test
    void aNewBeginningLooksAtEverythingAgainAndIsOwedOnce() {
        settle(due, complete("I_" + id));
        store.forgetSteps();

        store.gitHubVotes().begin("roadmap", NOW.plusSeconds(5));
        Step step = store.steps()
                .claim(Lane.GITHUB, "test", NOW.plusSeconds(5), NOW, Duration.ofMinutes(1))
                .orElseThrow();
        store.gitHubVotes().begin("roadmap", NOW.plusSeconds(6));
        store.steps().later(step, NOW.plusSeconds(900), "");
        store.gitHubVotes().begin("roadmap", NOW.plusSeconds(7));

        assertThat(store.due()).containsExactly("count-on-github of roadmap");
        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(NOW.plusSeconds(7));
        assertThat(store.gitHubVotes().next("roadmap", 1))
                .extracting(Due::lookedAt)
                .containsExactly(Instant.EPOCH);
    }

    private SuggestionId published(String title) {
        SuggestionId kept = store.approved(title);
        URI address = URI.create("https://github.example/" + kept);
        int number = (int) kept.number();
        store.publications()
                .issueOpened(kept, new Publication.Issue("example-org/project", number, "I_" + kept, address), NOW);
        store.publications().commented(kept, new Publication.Comment("DC_" + kept, address), NOW);
        return kept;
    }

    private void votesInSlack(SuggestionId suggestion, String person) {
        store.votes().pressed(suggestion, person, true, NOW, NOW);
        store.people().keep(person, Standing.MEMBER, NOW, NOW);
    }

    /** Counted once by itself and once with all others, which must be the same. */
    private Tally tally(SuggestionId suggestion) {
        Tally tally = VOTING.count(store.votes().support(suggestion), MAINTAINER);
        assertThat(VOTING.count(store.votes().supportOn("roadmap").getOrDefault(suggestion, NOTHING), MAINTAINER))
                .isEqualTo(tally);
        return tally;
    }

    private void settle(Due which, Listed... lists) {
        store.gitHubVotes().settle(which, List.of(lists), NOW, NOW);
    }

    private static Listed complete(String node, Long... accounts) {
        return new Listed(node, reactions(accounts), true, OptionalInt.empty());
    }

    private static Listed upvoted(String node, int upvotes, Long... accounts) {
        return new Listed(node, reactions(accounts), true, OptionalInt.of(upvotes));
    }

    private static Set<Reacted> reactions(Long... accounts) {
        return Arrays.stream(accounts)
                .map(account -> new Reacted(account, "THUMBS_UP"))
                .collect(Collectors.toSet());
    }
}
