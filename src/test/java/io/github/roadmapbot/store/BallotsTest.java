package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.store.decision.Ballots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class BallotsTest {

    private static final Subject ISSUE = new Subject.Ticket("example-org/project", 7);
    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @AutoClose
    private final TestStore store;

    private final Ballots ballots;
    private final BallotVotes votes;
    private final BallotEnds ends;

    BallotsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.ballots = new Ballots(store.database());
        this.votes = new BallotVotes(store.database());
        this.ends = new BallotEnds(store.database());
    }

    @Test
    void aVoteIsOwedByThoseWhomItBindsUntilTheyCastOne() {
        BallotId id = ballots.open(draft("view 1"), NOW);
        ballots.open(draft("view 2"), NOW);
        ballots.begin(ballots.find(id).orElseThrow(), Set.of(MEMBER, MAINTAINER), END, NOW);
        Ballot open = ballots.find(id).orElseThrow();
        votes.cast(open, new Vote(MAINTAINER, new Voice.ForOption(1), "", NOW));

        assertThat(ballots.owedBy(open.roadmap(), MEMBER))
                .extracting(Ballot::id)
                .containsExactly(id);
        assertThat(ballots.owedBy(open.roadmap(), MAINTAINER)).isEmpty();
        assertThat(ballots.owedBy(open.roadmap(), SECOND_MAINTAINER)).isEmpty();
        assertThat(ballots.owedBy("second", MEMBER)).isEmpty();
    }

    @Test
    void afterTheEndNobodyLeavesOrComesBack() {
        Set<Voter> then = Set.of(new Voter(MEMBER, false), new Voter(MAINTAINER, true));
        BallotId id = ballots.open(draft("view 1"), NOW);
        ballots.begin(ballots.find(id).orElseThrow(), Set.of(MEMBER, MAINTAINER), END, NOW);
        Ballot open = ballots.find(id).orElseThrow();
        votes.left(open, Set.of(MAINTAINER), NOW);
        ends.close(open, count -> Optional.of(count.atTheEnd()), end -> Optional.empty(), NOW);

        votes.returned(open, Set.of(MAINTAINER), NOW);
        votes.left(open, Set.of(MEMBER), NOW);

        assertThat(Set.copyOf(votes.voters(id))).isEqualTo(then);
    }

    @Test
    void theSameWindowOpensOneVote() {
        BallotId first = ballots.open(draft("view 1"), NOW);

        assertThat(ballots.open(draft("view 1"), NOW)).isEqualTo(first);
        assertThat(ballots.open(draft("view 2"), NOW)).isNotEqualTo(first);
    }

    @Test
    void theRecordIsSearchedWithoutRegardToCaseInAnyLanguageAndNumbersAreWhole() {
        for (String origin : List.of("view 1", "Übersicht", "ÉTAT", "view 4")) {
            ballots.open(asking(origin), NOW);
        }

        assertThat(found("übersicht")).containsExactly("D-2");
        assertThat(found("état")).containsExactly("D-3");
        assertThat(found("d-1")).containsExactly("D-1");
        assertThat(found("SHALL", "überSICHT")).containsExactly("D-2");
        assertThat(found("100%")).isEmpty();
        Ballots.Page page = ballots.search("roadmap", List.of(), 1, 2);
        assertThat(page.all()).isEqualTo(4);
        assertThat(page.ballots().stream().map(each -> each.id().toString())).containsExactly("D-3", "D-2");
    }

    private List<String> found(String... words) {
        return ballots.search("roadmap", List.of(words), 0, 10).ballots().stream()
                .map(each -> each.id().toString())
                .toList();
    }

    private static Ballots.Draft asking(String what) {
        Ballots.Draft usual = draft(what);
        Terms terms = new Terms("Shall we have " + what, List.of("Yes", "No"), Rule.MAJORITY, 50, END);
        return new Ballots.Draft(
                usual.origin(),
                "roadmap",
                usual.subject(),
                usual.council(),
                terms,
                usual.by(),
                usual.from(),
                usual.elsewhere());
    }

    @Test
    void whoVotesAtOnceAsOftenAsTheyLikeIsOneVoice() throws Exception {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER, MEMBER);
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String voice = Integer.toString(1 + i % 2);
            clicks.add(() -> votes.cast(ballot, vote(MAINTAINER, voice, NOW)));
        }

        Race.of(clicks);

        assertThat(votes.count(ballot).cast()).isEqualTo(1);
        assertThat(votes.all(ballot.id())).hasSizeBetween(2, 8);
    }

    @Test
    void toSayTheSameAgainIsNoChange() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER, MEMBER);

        assertThat(votes.cast(ballot, vote(MAINTAINER, "1", NOW))).isTrue();
        assertThat(votes.cast(ballot, vote(MAINTAINER, "1", NOW))).isTrue();
        assertThat(votes.cast(ballot, vote(MAINTAINER, "2", NOW))).isTrue();

        assertThat(votes.all(ballot.id())).hasSize(2);
    }

    @Test
    void whoComesBackVotesAgainAndWhatTheyHadVotedCountsAgain() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER, MEMBER);
        votes.cast(ballot, vote(MAINTAINER, "1", NOW));
        votes.left(ballot, Set.of(MAINTAINER), NOW);
        assertThat(votes.count(ballot).forOption(1)).isZero();

        votes.returned(ballot, Set.of(MAINTAINER), NOW);

        assertThat(votes.count(ballot).forOption(1)).isEqualTo(1);
        assertThat(votes.cast(ballot, vote(MAINTAINER, "2", NOW))).isTrue();
    }

    @Test
    void oneOfThoseWhoSayThatThereIsNoAgreementIsOnRecord() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER);

        assertThat(votes.giveUp(ballot, MAINTAINER, "The price", NOW)).isTrue();
        assertThat(votes.giveUp(ballot, SECOND_MAINTAINER, "The name", NOW)).isFalse();

        assertThat(votes.givenUp(ballot.id())).contains(new BallotVotes.GivenUp(MAINTAINER, "The price"));
    }

    @Test
    void whoIsNoVoterOrHasLeftOrComesTooLateCastsNothing() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER);
        votes.left(ballot, Set.of(SECOND_MAINTAINER), NOW);

        assertThat(votes.cast(ballot, vote(MEMBER, "1", NOW))).isFalse();
        assertThat(votes.cast(ballot, vote(SECOND_MAINTAINER, "1", NOW))).isFalse();
        assertThat(votes.cast(ballot, vote(MAINTAINER, "1", END))).isFalse();
        assertThat(votes.cast(ballot, vote(MAINTAINER, "3", NOW))).isFalse();
        assertThat(votes.all(ballot.id())).isEmpty();
        assertThat(votes.voters(ballot.id()))
                .containsExactlyInAnyOrder(new Voter(MAINTAINER, false), new Voter(SECOND_MAINTAINER, true));
    }

    @Test
    void ofSeveralEndsOneCountsAndNoVoteComesAfterIt() throws Exception {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER);
        votes.cast(ballot, vote(MAINTAINER, "1", NOW));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(() -> ends.close(ballot, count -> Optional.of(count.atTheEnd()), end -> Optional.empty(), NOW));
        }

        List<Boolean> ended = Race.of(all);

        assertThat(ended).containsOnlyOnce(true);
        assertThat(votes.cast(ballot, vote(SECOND_MAINTAINER, "2", NOW))).isFalse();
        assertThat(ballots.find(ballot.id())
                        .orElseThrow()
                        .closed()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(new Outcome.Decided(1));
    }

    @Test
    void aVoteThatLeavesNoDoubtOwesTheEnd() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER, MEMBER);

        votes.cast(ballot, vote(MAINTAINER, "2", NOW));
        assertThat(owedEnds()).isEqualTo(1);
        votes.cast(ballot, vote(MEMBER, "2", NOW));

        assertThat(owedEnds()).isEqualTo(2);
    }

    @Test
    void whenTheLastWhoOwesAVoteLeavesTheEndIsOwed() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER);
        votes.cast(ballot, vote(MAINTAINER, "2", NOW));
        assertThat(owedEnds()).isEqualTo(1);

        votes.left(ballot, Set.of(SECOND_MAINTAINER), NOW);

        assertThat(owedEnds()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeHandedOnIsHandedOnAnotherTime() {
        Ballot ballot = begun(MAINTAINER, SECOND_MAINTAINER);
        votes.giveUp(ballot, MAINTAINER, "The price", NOW);

        assertThat(votes.goOn(ballot, NOW)).isTrue();
        assertThat(votes.goOn(ballot, NOW)).isFalse();

        assertThat(votes.givenUp(ballot.id())).isEmpty();
        assertThat(votes.giveUp(ballot, MAINTAINER, "The price", NOW.plusSeconds(1)))
                .isTrue();
        assertThat(owedEnds()).isEqualTo(3);
        assertThat(store.steps("due")).anyMatch(step -> step.startsWith("tell-of-ballot"));
    }

    @Test
    void theRecordIsFoundByEveryWordOfItAndByNoPattern() {
        begun(MAINTAINER);
        ballots.open(draft("view 2"), NOW);

        assertThat(ballots.search("roadmap", List.of("WHICH", "post"), 0, 1).all())
                .isEqualTo(2);
        assertThat(ballots.search("roadmap", List.of("WHICH", "post"), 0, 1).ballots())
                .hasSize(1);
        assertThat(ballots.search("roadmap", List.of("d-2"), 0, 9).all()).isEqualTo(1);
        assertThat(ballots.search("roadmap", List.of("%"), 0, 9).all()).isZero();
        assertThat(ballots.search("other", List.of(), 0, 9).all()).isZero();
    }

    private long owedEnds() {
        return store.steps("due").stream()
                .filter(step -> step.startsWith("close-ballot"))
                .count();
    }

    private Ballot begun(String... voters) {
        BallotId id = ballots.open(draft("view 1"), NOW);
        ballots.begin(ballots.find(id).orElseThrow(), Set.of(voters), NOW.plusSeconds(60), NOW);
        return ballots.find(id).orElseThrow();
    }

    private static Ballots.Draft draft(String origin) {
        Terms terms = new Terms("Which store?", List.of("SQLite", "PostgreSQL"), Rule.MAJORITY, 50, END);
        return new Ballots.Draft(
                origin, "roadmap", ISSUE, Council.MAINTAINERS, terms, MAINTAINER, Optional.empty(), false);
    }

    private static Vote vote(String person, String voice, Instant at) {
        return new Vote(person, Voice.parse(voice).orElseThrow(), "", at);
    }
}
