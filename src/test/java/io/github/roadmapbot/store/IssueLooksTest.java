package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Comment;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Place;
import io.github.roadmapbot.feedback.Publication.Standing;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.IssueLooks.Seen;
import io.github.roadmapbot.store.Moves.Move;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class IssueLooksTest {

    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");
    private static final Instant NEXT = NOW.plus(Duration.ofMinutes(5));
    private static final Seen SEEN = new Seen(
            Standing.UNTOUCHED,
            Optional.of("hash"),
            Optional.of("Improvement"),
            Optional.of("Q1 2027"),
            Optional.of(Set.of("roadmap", "bug")));

    @AutoClose
    private final TestStore store;

    private final SuggestionId id;

    IssueLooksTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.id = published("Dark mode");
        store.forgetSteps();
    }

    @Test
    void whatIsOnGitHubIsDueUntilSomebodyLooked() {
        store.draft("Not there yet");
        Due due = due();

        settle(due, found(due), NEXT);

        assertThat(due.suggestion().id()).isEqualTo(id);
        assertThat(due.issue().nodeId()).isEqualTo("I_" + id);
        assertThat(due.item()).contains(new BoardItem("PVTI_" + id, BOARD));
        assertThat(due.seen().title()).isEmpty();
        assertThat(store.issueLooks().due("roadmap", NOW, 9)).isEmpty();
        assertThat(store.issueLooks().next("roadmap")).contains(NEXT);
        assertThat(store.issueLooks().next("another")).isEmpty();
        assertThat(store.issueLooks().due("roadmap", NEXT, 9))
                .singleElement()
                .satisfies(again -> assertThat(again.seen()).isEqualTo(SEEN));
    }

    @Test
    void theLongestOverdueComeFirstAndALookInAFarFutureIsNone() {
        SuggestionId second = published("Light mode");
        settle(due(), found(due()), NOW.minusSeconds(1));
        List<Due> both = store.issueLooks().due("roadmap", NOW, 9);

        store.issueLooks().putOff(both.get(0), NOW.plus(Duration.ofDays(30)));

        assertThat(both).extracting(each -> each.suggestion().id()).containsExactly(second, id);
        assertThat(store.issueLooks().due("roadmap", NOW, 9))
                .extracting(each -> each.suggestion().id())
                .containsExactly(id, second);
    }

    @Test
    void aClosedIssueShipsAndIsToldOnce() {
        Due due = due();
        State.OnGitHub shipped = onGitHub(due).ship();

        settle(due, found(due, due.suggestion().wish(), shipped, SEEN), NEXT);
        settle(due, found(due, due.suggestion().wish(), shipped, SEEN), NEXT);

        assertThat(store.stateOf(id)).isEqualTo(shipped);
        assertThat(lastMove()).isEqualTo(new Move(NOW, "github/alice", "published", "shipped", ""));
        assertThat(lastMove().login()).contains("alice");
        assertThat(store.due()).containsOnlyOnce("tell-proposer of " + id, "tell-thread of " + id);
        assertThat(store.moves().of(id))
                .filteredOn(move -> move.to().equals("shipped"))
                .hasSize(1);
    }

    @Test
    void whatWasShippedOrDroppedComesBack() {
        for (State.OnGitHub end :
                List.of(onGitHub(due()).ship(), onGitHub(due()).drop())) {
            settle(due(), found(due(), due().suggestion().wish(), end, SEEN), NOW);
            settle(due(), found(due(), due().suggestion().wish(), end.open(), SEEN), NOW);

            assertThat(store.stateOf(id)).isInstanceOf(State.Published.class);
        }
        assertThat(lastMove()).extracting(Move::from, Move::to).containsExactly("dropped", "published");
    }

    @Test
    void otherWordsAndAnotherQuarterAreTakenOver() {
        Due due = due();
        Wish renamed = due.suggestion().wish().called("Dark theme").confirmed("documentation", true);

        settle(due, found(due, renamed, onGitHub(due).plan(QUARTER.next()), SEEN), NEXT);

        assertThat(store.suggestions().find(id).orElseThrow().wish()).isEqualTo(renamed);
        assertThat(store.stateOf(id)).isEqualTo(onGitHub(due).plan(QUARTER.next()));
        assertThat(store.moves().of(id)).extracting(Move::why).contains("renamed", "moved to 2027 Q2");
        assertThat(store.due())
                .containsOnlyOnce(
                        "refresh-issue of " + id,
                        "refresh-comment of " + id,
                        "refresh-feedback-card of " + id,
                        "tell-thread of " + id);
    }

    @Test
    void aTransferredIssueKeepsWhatWasSaidOfIt() {
        store.gitHubVotes()
                .settle(
                        store.gitHubVotes().next("roadmap", 1).get(0),
                        List.of(new GitHubVotes.Listed(
                                "I_" + id, Set.of(new GitHubVotes.Reacted(11, "HEART")), true, OptionalInt.empty())),
                        NOW,
                        NOW);
        Issue there = new Issue("example-org/docs", 4, "I_new", URI.create("https://github.example/4"));
        Due due = due();

        settle(
                due,
                new Found(there, due.item(), due.suggestion().wish(), onGitHub(due), Optional.empty(), "", SEEN),
                NEXT);

        assertThat(store.publications().of(id).issue()).contains(there);
        assertThat(store.gitHubVotes().next("roadmap", 1).get(0).nodes()).contains("I_new");
        assertThat(store.database()
                        .<Integer>read(handle -> handle.createQuery(
                                        "SELECT COUNT(*) FROM github_reaction WHERE node_id = 'I_new'")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void anIssueThatWasBroughtInFromWhereItWasMovedToIsOneSuggestionInTheEnd() {
        Issue there = new Issue("example-org/docs", 4, "I_new", URI.create("https://github.example/4"));
        SuggestionId twin = new Imports(store.database())
                .keep("roadmap", there, Optional.empty(), wish("Dark mode"), approvedBy(MAINTAINER), 1, true)
                .id();
        store.publications().placed(twin, new BoardItem("PVTI_new", BOARD), NOW);
        store.publications().commented(twin, new Comment("DC_new", there.url()), NOW);
        store.forgetSteps();
        Due due = store.issueLooks().due("roadmap", NOW, 9).stream()
                .filter(each -> each.suggestion().id().equals(id))
                .findFirst()
                .orElseThrow();

        settle(
                due,
                new Found(there, due.item(), due.suggestion().wish(), onGitHub(due), Optional.empty(), "", SEEN),
                NEXT);

        assertThat(store.publications().of(id).issue()).contains(there);
        assertThat(store.stateOf(twin))
                .isInstanceOfSatisfying(
                        State.Merged.class, merged -> assertThat(merged.into()).isEqualTo(id));
        assertThat(store.publications().of(twin).issue()).isEmpty();
        assertThat(store.due()).contains("refresh-comment of " + twin, "tell-proposer of " + twin);
        assertThat(new Imports(store.database())
                        .keep("roadmap", there, Optional.empty(), wish("Dark mode"), approvedBy(MAINTAINER), 1, true))
                .isEqualTo(new Imports.Imported(id, false, false));
    }

    @Test
    void aBoardThatIsCalledSomethingElseNowIsTheSame() {
        Due due = due();
        BoardItem renamed = new BoardItem("PVTI_" + id, URI.create("https://github.com/orgs/renamed-org/projects/7"));

        settle(
                due,
                new Found(
                        due.issue(),
                        Optional.of(renamed),
                        due.suggestion().wish(),
                        onGitHub(due),
                        Optional.empty(),
                        "",
                        SEEN),
                NEXT);

        assertThat(store.publications().of(id).boardItem()).contains(renamed);
    }

    @Test
    void deliveriesAreForgottenAfterAMonthWhateverComesThen() {
        GitHubDeliveries deliveries = new GitHubDeliveries(store.database());
        deliveries.keep("old", List.of(), NOW.minus(Duration.ofDays(31)));

        deliveries.keep("fresh", List.of(), NOW);

        assertThat(store.database()
                        .<List<String>>read(handle -> handle.createQuery("SELECT guid FROM github_delivery")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("fresh");
    }

    @Test
    void whatIsGoneIsToldToTheMaintainersOnce() {
        Due due = due();
        Seen gone = new Seen(
                new Standing(true, Place.ON_BOARD, "Next"),
                SEEN.title(),
                SEEN.category(),
                SEEN.quarter(),
                SEEN.labels());

        settle(due, found(due, due.suggestion().wish(), onGitHub(due), gone), NOW);
        settle(due(), found(due(), due.suggestion().wish(), onGitHub(due), gone), NOW);

        assertThat(store.publications().of(id).standing()).isEqualTo(gone.standing());
        assertThat(store.steps("due")).containsOnlyOnce("tell-maintainers of " + id);
    }

    @Test
    void aDeliveryHasItsIssueLookedAtNowAndComesOnce() {
        settle(due(), found(due()), NEXT);
        GitHubDeliveries deliveries = new GitHubDeliveries(store.database());

        int first = deliveries.keep("guid", List.of("PVTI_" + id), NOW);
        boolean due = !store.issueLooks().due("roadmap", NOW, 9).isEmpty();
        settle(due(), found(due()), NEXT);
        int second = deliveries.keep("guid", List.of("PVTI_" + id), NOW);

        assertThat(first).isEqualTo(1);
        assertThat(due).isTrue();
        assertThat(second).isZero();
        assertThat(store.issueLooks().due("roadmap", NOW, 9)).isEmpty();
        assertThat(deliveries.keep("another", List.of("I_unknown"), NOW)).isZero();
    }

    @Test
    void aDeliveryThatComesDuringALookIsAReasonForAnother() {
        GitHubDeliveries deliveries = new GitHubDeliveries(store.database());
        deliveries.keep("first", List.of("I_" + id), NOW);
        Due due = due();

        deliveries.keep("second", List.of("I_" + id), NOW);
        settle(due, found(due), NEXT);

        assertThat(store.issueLooks().due("roadmap", NOW, 9)).hasSize(1);
        settle(due(), found(due()), NEXT);
        assertThat(store.issueLooks().due("roadmap", NOW, 9)).isEmpty();
    }

    @Test
    void whoIsForgottenIsNotNamedAsWhoClosedAnIssue() {
        Due due = due();
        store.links().link(MEMBER, new Links.Account(11, "alice"), NOW);
        settle(due, found(due, due.suggestion().wish(), onGitHub(due).ship(), SEEN), NEXT);

        new Forgetting(store.database()).forget(MEMBER, List.of(), NOW);

        assertThat(lastMove().by()).isEqualTo("github");
    }

    private void settle(Due due, Found found, Instant next) {
        store.issueLooks().settle(due, found, next, NOW);
    }

    private Due due() {
        return store.issueLooks().due("roadmap", NOW, 1).get(0);
    }

    private Move lastMove() {
        List<Move> moves = store.moves().of(id);
        return moves.get(moves.size() - 1);
    }

    private static Found found(Due due) {
        return found(due, due.suggestion().wish(), onGitHub(due), SEEN);
    }

    private static Found found(Due due, Wish wish, State.OnGitHub state, Seen seen) {
        return new Found(due.issue(), due.item(), wish, state, Optional.of("alice"), "", seen);
    }

    private static State.OnGitHub onGitHub(Due due) {
        return (State.OnGitHub) due.suggestion().state();
    }

    private SuggestionId published(String title) {
        SuggestionId published = store.approved(title);
        URI address = URI.create("https://github.example/" + published);
        store.publications()
                .issueOpened(
                        published,
                        new Issue("example-org/project", (int) published.number(), "I_" + published, address),
                        NOW);
        store.publications().placed(published, new BoardItem("PVTI_" + published, BOARD), NOW);
        store.publications().commented(published, new Comment("DC_" + published, address), NOW);
        return published;
    }
}
